package io.darkroom.plan;

/** A point, in pixels or in fractions of a rectangle's sides. */
public record Point(double x, double y) {
    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** Turned clockwise about the origin. */
    Point turned(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Point(x * cos - y * sin, x * sin + y * cos);
    }
}
