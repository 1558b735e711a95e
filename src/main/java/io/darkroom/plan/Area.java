package io.darkroom.plan;

import io.darkroom.protocol.Size;

/** A rectangle in whole pixels; it may reach beyond the picture that it is measured in. */
public record Area(int x, int y, int width, int height) {
    public static Area of(Size size) {
        return new Area(0, 0, size.width(), size.height());
    }

    public Size size() {
        return new Size(width, height);
    }

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** The part that both share; empty (zero width or height) when they do not meet. */
    public Area intersect(Area other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        long right = Math.min((long) x + width, (long) other.x + other.width);
        long bottom = Math.min((long) y + height, (long) other.y + other.height);
        return new Area(left, top, (int) Math.max(0, right - left), (int) Math.max(0, bottom - top));
    }

    /** With a margin on all sides. */
    public Area grown(int by) {
        return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Area times(double factor) {
        int left = WholePixels.nearest(x * factor);
        int top = WholePixels.nearest(y * factor);
        return new Area(left, top, WholePixels.atLeastOne((x + (double) width) * factor - left), WholePixels.atLeastOne((y + (double) height) * factor - top));
    }

    public boolean contains(Area other) {
        return intersect(other).equals(other);
    }

    public Area moved(int dx, int dy) {
        return new Area(Math.addExact(x, dx), Math.addExact(y, dy), width, height);
    }
}
