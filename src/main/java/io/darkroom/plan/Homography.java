package io.darkroom.plan;

import java.util.List;

/** The projection between a quadrilateral and the unit square. Reference: r-perspective.md */
public final class Homography {
    private Homography() {
    }

    /** Three rows of three: a point of the quadrilateral times the first two, each divided by the third, lies in the unit square. */
    public static double[] toUnitSquare(List<Double> corners) {
        return inverse(fromUnitSquare(corners));
    }

    /** Likewise from the unit square to the quadrilateral, by the published closed form for a square: the corners are those of top left, top right, bottom right, bottom left. */
    public static double[] fromUnitSquare(List<Double> c) {
        double dx1 = c.get(2) - c.get(4);
        double dx2 = c.get(6) - c.get(4);
        double dy1 = c.get(3) - c.get(5);
        double dy2 = c.get(7) - c.get(5);
        double sx = c.get(0) - c.get(2) + c.get(4) - c.get(6);
        double sy = c.get(1) - c.get(3) + c.get(5) - c.get(7);
        double cross = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / cross;
        double h = (dx1 * sy - sx * dy1) / cross;
        return new double[] {
            c.get(2) - c.get(0) + g * c.get(2), c.get(6) - c.get(0) + h * c.get(6), c.get(0),
            c.get(3) - c.get(1) + g * c.get(3), c.get(7) - c.get(1) + h * c.get(7), c.get(1),
            g, h, 1};
    }

    /** Up to a factor, which a projection does not feel. */
    private static double[] inverse(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
    }
}
