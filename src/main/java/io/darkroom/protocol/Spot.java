package io.darkroom.protocol;

/** A point of a rectangle: in pixels from its top left corner, or relative to its size from its centre. Reference: r-coord.md, r-coordn.md */
public record Spot(double x, double y, boolean normalized) {
    public static final Spot CENTRE = new Spot(0, 0, true);

    public static Spot fromTopLeft(Coord offset) {
        return new Spot(offset.x(), offset.y(), false);
    }

    public static Spot fromCentre(CoordN offset) {
        return new Spot(offset.x(), offset.y(), true);
    }

    /** Pixels from the left edge of a rectangle so wide. */
    public double x(double width) {
        return normalized ? (x + 0.5) * width : x;
    }

    /** Pixels from the top edge of a rectangle so high. */
    public double y(double height) {
        return normalized ? (y + 0.5) * height : y;
    }
}
