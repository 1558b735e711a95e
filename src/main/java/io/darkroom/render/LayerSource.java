package io.darkroom.render;

import java.util.Optional;
import java.util.OptionalDouble;

/** What an object of a request has been found to be. */
public sealed interface LayerSource {
    /**
     * A file on the disk.
     *
     * @param mask       the file that its catalog record names as its mask
     * @param resolution pixels for each unit of the object that it shows, where a catalog says so
     * @param drawing    what becomes of an SVG file
     */
    record OfFile(SourceFile file, Optional<SourceFile> mask, OptionalDouble resolution, Optional<Drawing> drawing) implements LayerSource {
        public static OfFile plain(SourceFile file) {
            return new OfFile(file, Optional.empty(), OptionalDouble.empty(), Optional.empty());
        }

        public OfFile with(Optional<Drawing> other) {
            return new OfFile(file, mask, resolution, other);
        }
    }

    /** The reply image of another request. */
    record OfScene(Scene scene) implements LayerSource {}
}
