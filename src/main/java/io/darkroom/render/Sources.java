package io.darkroom.render;

import io.darkroom.command.source.ImageObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all objects of a request were found to be when it came: whatever happens to their files later, its reply and its version tell of the
 * same ones.
 *
 * @param roots folders in which colour profiles are looked for
 */
public record Sources(Map<ImageObject, LayerSource> found, List<Path> roots) {
    public Sources {
        found = Map.copyOf(found);
        roots = List.copyOf(roots);
    }

    LayerSource of(ImageObject object) {
        return found.get(object);
    }

    /** Changes when any of the files does, or when an object is another file. Reference: r-id.md */
    public String version() {
        return found.entrySet().stream().map(source -> source.getKey() + "=" + version(source.getValue())).sorted().collect(Collectors.joining("\n"));
    }

    private static String version(LayerSource source) {
        return files(source).map(file -> file.name() + "," + file.modified() + "," + file.length()).sorted().collect(Collectors.joining(";"));
    }

    /** When the last of the files was changed; a request of colours alone has always been the same. */
    public Instant modified() {
        return files().map(SourceFile::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private Stream<SourceFile> files() {
        return found.values().stream().flatMap(Sources::files);
    }

    private static Stream<SourceFile> files(LayerSource source) {
        return switch (source) {
            case LayerSource.OfFile(SourceFile file, var mask, var _, var drawing) -> Stream.concat(Stream.concat(Stream.of(file), mask.stream()),
                    drawing.stream().flatMap(drawn -> drawn.images().values().stream()).flatMap(scene -> scene.sources().files()));
            case LayerSource.OfScene(Scene scene) -> scene.sources().files();
        };
    }
}
