package io.darkroom.render;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.plan.Point;
import io.darkroom.plan.Zoom;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.ColourValue;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.awt.geom.AffineTransform;

/**
 * What all layers of one composite image are drawn by.
 *
 * @param zoom    the scale at which they are seen
 * @param colours what colours of the request are in the space in which layers are merged
 */
record Canvas(Zoom zoom, ColourValue colours, Filter filter, Limits limits, VipsScope scope) {
    Ink ink(Color color) {
        return new Ink(colours.accurate(color), merged().type(), color.opacity());
    }

    ColourSpace merged() {
        return colours.output();
    }

    ColourOptions conversion() {
        return colours.options();
    }

    /** A picture of nothing. */
    VipsImage transparent(Size size) {
        return new Ink(new double[merged().type().components()], merged().type(), 0).filled(size, scope);
    }

    /** From pixels of the full-size composite image, counted from one of its points, to pixels of the scaled one. */
    AffineTransform fromComposite(Point origin) {
        AffineTransform transform = AffineTransform.getScaleInstance(zoom.x(), zoom.y());
        transform.translate(origin.x(), origin.y());
        return transform;
    }
}
