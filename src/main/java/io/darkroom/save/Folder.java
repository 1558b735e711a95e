package io.darkroom.save;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An open folder whose entries are reached by their own names, never through a symbolic link. */
sealed interface Folder extends AutoCloseable permits HeldFolder, NamedFolder {
    Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
    Set<OpenOption> WRITE = Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    Set<OpenOption> CREATE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
            StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** Opens a folder that is trusted itself; only below it no link is followed. */
    static Folder open(Path root) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(root);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new HeldFolder(secure);
        }
        return new NamedFolder(root, stream);
    }

    /** Opens the folder at the end of a relative path, step by step. */
    static Folder open(Path root, Path below) throws IOException {
        Folder folder = open(root);
        for (Path element : below.toString().isEmpty() ? Set.<Path>of() : below) {
            try (Folder parent = folder) {
                folder = parent.enter(element);
            }
        }
        return folder;
    }

    static BasicFileAttributes attributesOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Why no file may be put over such an entry. */
    static Optional<String> obstacle(BasicFileAttributes entry) {
        if (entry.isDirectory()) {
            return Optional.of("that is a folder; the name of a file is required");
        }
        if (entry.isSymbolicLink()) {
            return Optional.of("a symbolic link of that name is not replaced");
        }
        return entry.isRegularFile() ? Optional.empty() : Optional.of("something that is not a file has that name");
    }

    Folder enter(Path element) throws IOException;

    DirectoryStream<Path> stream();

    /** Of the entry, or of the folder itself when the path is empty. */
    BasicFileAttributes attributes(Path entry) throws IOException;

    FileChannel open(Path entry, Set<OpenOption> options) throws IOException;

    /** Moves an entry over another in one step. */
    void replace(Path from, Path to) throws IOException;

    void delete(Path entry) throws IOException;

    @Override
    void close() throws IOException;

    /** The entries' own names; to be asked for once. */
    default Stream<Path> names() {
        return StreamSupport.stream(stream().spliterator(), false).map(Path::getFileName);
    }

    default Optional<BasicFileAttributes> attributesIfAny(Path entry) throws IOException {
        try {
            return Optional.of(attributes(entry));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Forces the list of entries to the disk. */
    default void force() throws IOException {
        try (FileChannel self = open(Path.of("."), READ)) {
            self.force(true);
        }
    }

    // Opening something else, such as a pipe, could wait for ever.
    default void requireFolder(Path element) throws IOException {
        if (!attributes(element).isDirectory()) {
            throw new NotDirectoryException(element.toString());
        }
    }
}
