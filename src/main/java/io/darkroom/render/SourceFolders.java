package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Files;
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

    public SourceFile find(ObjectPath object) {
        return lookUp(object).orElseThrow(() -> new Fault(ErrorCode.IMAGE_NOT_FOUND, object.isEmpty()
                ? "the URL names no image; expected /is/image/FOLDER/NAME" : "no image is named \"" + object + "\""));
    }

    public Optional<SourceFile> lookUp(ObjectPath object) {
        if (object.isEmpty()) {
            return Optional.empty();
        }
        String name = String.join("/", object.elements());
        return roots.stream().flatMap(root -> candidates(name).flatMap(file -> in(root, file).stream())).findFirst();
    }

    private static Stream<String> candidates(String name) {
        boolean suffix = name.lastIndexOf('.') > name.lastIndexOf('/') + 1;
        Stream<String> asWritten = Stream.of(name);
        return suffix ? asWritten : Stream.concat(asWritten, DEFAULT_SUFFIXES.stream().map(name::concat));
    }

    private static Optional<SourceFile> in(Path root, String name) {
        try {
            // A link may lead from one folder of the root to another, but never out of it; what was looked at is what is opened.
            Path path = root.resolve(name).toRealPath();
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
