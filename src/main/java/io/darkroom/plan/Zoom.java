package io.darkroom.plan;

import io.darkroom.protocol.Size;

/** From the composite image at full resolution to the scaled one: layers are drawn at the size at which they are seen. */
public record Zoom(Size composite, Size scaled) {
    public double x() {
        return scaled.width() / (double) composite.width();
    }

    public double y() {
        return scaled.height() / (double) composite.height();
    }

    /** For lengths without a direction, such as the radius of a blur. */
    public double mean() {
        return Math.sqrt(x() * y());
    }

    /** Edges are rounded, not lengths, so that layers that touch stay side by side; nothing vanishes. */
    public Area of(Area area) {
        int left = WholePixels.nearest(area.x() * x());
        int top = WholePixels.nearest(area.y() * y());
        int right = WholePixels.nearest((area.x() + (double) area.width()) * x());
        int bottom = WholePixels.nearest((area.y() + (double) area.height()) * y());
        return new Area(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
