package io.darkroom.plan;

import io.darkroom.protocol.Size;

/** How wide and how high an image may be at most, 0 for a side without bounds. Reference: r-maxpix.md, r-defaultpix.md */
public record Bounds(int width, int height) {
    public static final Bounds NONE = new Bounds(0, 0);

    public boolean hold(Size size) {
        return (width == 0 || size.width() <= width) && (height == 0 || size.height() <= height);
    }

    /** By how much the sides of a picture must shrink to be within; 1 if they need not. */
    public double share(Size size) {
        double x = width == 0 ? 1 : width / (double) size.width();
        double y = height == 0 ? 1 : height / (double) size.height();
        return Math.min(1, Math.min(x, y));
    }
}
