package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.vips.VipsImage;

/** A picture and the part of the scaled composite image that it stands for. */
record Painted(VipsImage image, Area area) {
    /** A picture that stands for itself. */
    static Painted whole(VipsImage image) {
        return new Painted(image, new Area(0, 0, image.width(), image.height()));
    }

    /** The same seen in another frame, transparent where there is nothing. */
    Painted in(Area frame) {
        return new Painted(Turning.reframed(image, area, frame), frame);
    }

    Painted relativeTo(Area frame) {
        return new Painted(image, area.moved(-frame.x(), -frame.y()));
    }
}
