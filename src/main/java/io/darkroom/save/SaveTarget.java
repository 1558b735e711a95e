package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A place below the save folder where a file may be put, found safe at the time it was looked at. Reference: r-savetofile.md */
public final class SaveTarget {
    private final String name;
    private final Path root;
    private final Path folder;
    private final Path file;

    private SaveTarget(String name, Path root, Path folder, Path file) {
        this.name = name;
        this.root = root;
        this.folder = folder;
        this.file = file;
    }

    /** Refuses a name that no folder could make good, before anything else is said of it: only a safe one may stand in a message as it is. */
    public static void requireSafe(String name) {
        SaveName.elements(name);
    }

    /** Finds the place for a {@code name=}, or refuses it. */
    public static SaveTarget of(Path saveRoot, String name) {
        List<String> elements = SaveName.elements(name);
        Path root = realRoot(saveRoot);
        try {
            Path folder = root;
            for (String element : elements.subList(0, elements.size() - 1)) {
                folder = enter(root, folder, element, name);
            }
            Path file = Path.of(elements.getLast());
            checkFile(folder.resolve(file), name);
            if (!Files.isWritable(folder)) {
                throw SaveName.refused(name, Files.getFileStore(folder).isReadOnly() ? "the folder lies on a read-only file system"
                        : "the server may not write into this folder");
            }
            return new SaveTarget(name, root, root.relativize(folder), file);
        } catch (InvalidPathException unmappable) {
            throw SaveName.refused(name, "the server's file system can't hold these characters; use ASCII");
        } catch (IOException failed) {
            throw SaveFailure.of(name, failed);
        }
    }

    /** What follows the last dot of the file's name, in lower case. */
    public static Optional<String> suffix(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 || dot == file.length() - 1 ? Optional.empty()
                : Optional.of(file.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The path as the request spelled it. */
    public String name() {
        return name;
    }

    /** The save folder without links. */
    Path root() {
        return root;
    }

    /** The folder of the file, relative to the root and without links; an empty path for the root. */
    Path folder() {
        return folder;
    }

    /** The file's own name. */
    Path file() {
        return file;
    }

    @Override
    public String toString() {
        return SaveName.shown(name);
    }

    private static Path realRoot(Path saveRoot) {
        try {
            Path root = saveRoot.toRealPath();
            if (Files.isDirectory(root)) {
                return root;
            }
        } catch (IOException missing) {
            throw new Fault(ErrorCode.SAVE_FAILED, "The server's save folder does not exist or can't be read", missing);
        }
        throw new Fault(ErrorCode.SAVE_FAILED, "The server's save folder is not a folder");
    }

    // One step at a time, so that nothing outside of the root is looked at through a link.
    private static Path enter(Path root, Path folder, String element, String name) throws IOException {
        try {
            Path next = folder.resolve(element).toRealPath();
            if (!next.startsWith(root)) {
                throw SaveName.refused(name, "\"" + element + "\" leads out of the save folder");
            }
            if (!Files.isDirectory(next)) {
                throw SaveName.refused(name, "\"" + element + "\" is not a folder");
            }
            return next;
        } catch (NoSuchFileException missing) {
            throw SaveName.refused(name, "the folder \"" + element + "\" must exist; the server does not create it");
        } catch (AccessDeniedException denied) {
            throw SaveName.refused(name, "the server may not enter the folder \"" + element + "\"");
        }
    }

    private static void checkFile(Path file, String name) throws IOException {
        try {
            Optional.of(Folder.attributesOf(file)).flatMap(Folder::obstacle).ifPresent(obstacle -> {
                throw SaveName.refused(name, obstacle);
            });
        } catch (NoSuchFileException free) {
            // The usual case: nothing stands there yet.
        } catch (AccessDeniedException denied) {
            throw SaveName.refused(name, "the server may not enter this folder");
        }
    }
}
