package io.darkroom.resolve;

import io.darkroom.render.LayerSource;
import io.darkroom.render.Scene;
import java.util.List;
import java.util.stream.Stream;

/** The requests within a request, and the files of them all. */
final class Nested {
    private Nested() {}

    /** The only one. */
    static Scene in(Scene scene) {
        List<Scene> nested = all(scene).toList();
        if (nested.size() != 1) {
            throw new AssertionError(nested.size() + " nested requests");
        }
        return nested.getFirst();
    }

    private static Stream<Scene> all(Scene scene) {
        return scene.sources().found().values().stream().flatMap(source -> source instanceof LayerSource.OfScene(Scene nested) ? Stream.of(nested) : Stream.empty());
    }

    /** The names of all files, masks too, sorted. */
    static List<String> files(Scene scene) {
        return Stream.concat(scene.sources().found().values().stream().flatMap(Nested::own), all(scene).flatMap(nested -> files(nested).stream())).sorted().toList();
    }

    private static Stream<String> own(LayerSource source) {
        return source instanceof LayerSource.OfFile(var file, var mask, var _, var _) ? Stream.concat(Stream.of(file), mask.stream()).map(each -> each.name()) : Stream.empty();
    }
}
