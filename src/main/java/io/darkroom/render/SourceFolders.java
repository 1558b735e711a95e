package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the file that an object names, in the root folders in their order and never outside them. Reference: r-source-data.md */
public record SourceFolders(List<Path> roots) {
    /** Tried in this order for an object that has no suffix. Reference: r-defaultext.md */
    static final List<String> DEFAULT_SUFFIXES =
            List.of(".tif", ".jpg", ".png", ".jpeg", ".tiff", ".webp", ".avif", ".gif", ".svg", ".psd", ".bmp", ".pct", ".pict");

    /** @param exact whether a name without a suffix stands as it is */
    public Optional<SourceFile> lookUp(String name, boolean exact) {
        return roots.stream().flatMap(root -> candidates(name, exact).flatMap(file -> in(root, file, file).stream())).findFirst();
    }

    /** A file that a catalog names by an absolute path, which stays within the folder that the catalog gives to its objects, if it gives one. */
    public static Optional<SourceFile> lookUpAbsolute(String path, boolean exact, Optional<Path> within) {
        return candidates(path, exact).flatMap(file -> absolute(file, within).stream()).findFirst();
    }

    private static Optional<SourceFile> absolute(String file, Optional<Path> within) {
        try {
            Path whole = Path.of(file);
            boolean named = whole.isAbsolute() && whole.getFileName() != null;
            return named ? in(within.orElseGet(whole::getRoot), file, whole.getFileName().toString()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Stream<String> candidates(String name, boolean exact) {
        boolean suffix = exact || name.lastIndexOf('.') > name.lastIndexOf('/') + 1;
        Stream<String> asWritten = Stream.of(name);
        return suffix ? asWritten : Stream.concat(asWritten, DEFAULT_SUFFIXES.stream().map(name::concat));
    }

    private static Optional<SourceFile> in(Path root, String file, String name) {
        try {
            // A link may lead from one folder of the root to another, but never out of it; what was looked at is what is opened.
            Path path = root.resolve(file).toRealPath();
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            if (!found.isRegularFile() || !path.startsWith(root.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, name, found.size(), found.lastModifiedTime().toInstant()));
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }
}
