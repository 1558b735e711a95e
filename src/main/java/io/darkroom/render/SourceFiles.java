package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.Layer;
import io.darkroom.command.source.Mask;
import io.darkroom.protocol.ObjectPath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of all objects that a request names, as they were found when it came: whatever happens to them later, its reply and its version
 * tell of the same ones.
 */
public record SourceFiles(Map<ObjectPath, SourceFile> files, List<Path> roots) {
    public SourceFiles {
        files = Map.copyOf(files);
    }

    public static SourceFiles of(ImageRequest request, SourceFolders folders) {
        var files = new LinkedHashMap<ObjectPath, SourceFile>();
        for (Layer layer : request.layers()) {
            Composition.source(request, layer).ifPresent(object -> files.computeIfAbsent(object, folders::find));
            layer.value(Mask.COMMAND).map(Mask::object).ifPresent(object -> files.computeIfAbsent(object, folders::find));
        }
        return new SourceFiles(files, folders.roots());
    }

    SourceFile of(ObjectPath object) {
        return files.get(object);
    }

    /** Changes when any of the files does. Reference: r-id.md */
    public String version() {
        return files.values().stream().map(file -> file.name() + "=" + file.version()).sorted().collect(Collectors.joining(","));
    }

    /** When the last of the files was changed; a request of colours alone has always been the same. */
    public Instant modified() {
        return files.values().stream().map(SourceFile::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
