package io.darkroom.render;

import io.darkroom.command.source.ImageObject;
import io.darkroom.render.colour.NamedProfile;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all objects of a request were found to be when it came: whatever happens to their files later, its reply and its version tell of the
 * same ones.
 *
 * @param profile that icc= names
 */
public record Sources(Map<ImageObject, LayerSource> found, Optional<NamedProfile> profile) {
    public Sources {
        found = Map.copyOf(found);
    }

    LayerSource of(ImageObject object) {
        return found.get(object);
    }

    /** Changes when any of the files does, or when an object is another file. Reference: r-id.md */
    public String version() {
        return found.entrySet().stream().map(source -> source.getKey() + "=" + version(files(source.getValue()))).sorted().collect(Collectors.joining("\n"));
    }

    static String version(Stream<SourceFile> files) {
        return files.map(file -> file.name() + "," + file.modified() + "," + file.length()).sorted().collect(Collectors.joining(";"));
    }

    Stream<SourceFile> files() {
        return found.values().stream().flatMap(Sources::files);
    }

    private static Stream<SourceFile> files(LayerSource source) {
        return switch (source) {
            case LayerSource.OfFile(SourceFile file, var mask, var _, var drawing) -> Stream.concat(Stream.concat(Stream.of(file), mask.stream()),
                    drawing.stream().flatMap(drawn -> drawn.images().values().stream()).flatMap(Scene::files));
            case LayerSource.OfScene(Scene scene) -> scene.files();
        };
    }
}
