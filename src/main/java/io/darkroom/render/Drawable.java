package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.Turn;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.vips.VipsImage;
import java.util.Optional;
import java.util.OptionalDouble;

/** A picture that can be drawn at any size: layers and masks are made of these, each read at the resolution that it needs. */
interface Drawable {
    /** Upright, at full resolution. */
    Size size();

    ColourSpace space();

    /** Whether it has an alpha channel of its own, beside what {@link #draw} adds where there is nothing. */
    boolean hasAlpha();

    /** A clip path that the picture carries under this name, in fractions of its upright size. */
    default Optional<PathData> path(String name) {
        return Optional.empty();
    }

    /** The file that the picture is, if it is one. */
    default Optional<Source> file() {
        return Optional.empty();
    }

    /** Pixels for each unit of the object that the picture shows, where that is known. */
    default OptionalDouble resolution() {
        return OptionalDouble.empty();
    }

    /**
     * The same with the colours that its own alpha hides, for a mask that shows them.
     *
     * @param whole whether that alpha does not count at all
     */
    default Drawable uncovered(boolean whole) {
        return this;
    }

    /**
     * Draws a part of the picture, turned, so that all of the part would fill the target.
     *
     * @param crop    in pixels of the picture; may reach beyond it, where it is transparent
     * @param visible what is wanted of the target, and the size of what comes out
     */
    VipsImage draw(Area crop, Turn turn, Size target, Area visible);
}
