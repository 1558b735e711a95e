package io.darkroom.plan;

import io.darkroom.protocol.Size;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a layer is made of, as far as its place depends on it.
 *
 * @param size       of the upright source image, or of the mask of a solid colour; empty for a solid colour without one
 * @param resolution of the object that the source shows, if it is known
 * @param outline    the extent of an explicit clip path
 * @param cropPaths  the extents of those paths of the source image that it is cropped to, in its pixels
 */
public record Material(Optional<Size> size, OptionalDouble resolution, Optional<Rectangle2D> outline, List<Rectangle2D> cropPaths) {
    public Material {
        cropPaths = List.copyOf(cropPaths);
    }

    public static Material picture(Size size) {
        return new Material(Optional.of(size), OptionalDouble.empty(), Optional.empty(), List.of());
    }

    /** Whether the clip path alone says how large the layer is. */
    boolean isSizedByPath(boolean sized) {
        return size.isEmpty() && !sized && outline.isPresent();
    }
}
