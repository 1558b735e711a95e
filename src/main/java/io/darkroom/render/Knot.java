package io.darkroom.render;

import io.darkroom.protocol.PathData.Point;
import java.nio.ByteBuffer;

/**
 * A point of a Photoshop path with the control points before and after it, each stored as vertical and horizontal
 * fraction of the picture. Reference: r-pathembed.md
 */
record Knot(Point in, Point anchor, Point out) {
    static final int BYTES = 24;

    /** 24 bits stand behind the binary point, and 8 before it. */
    private static final double ONE = 1 << 24;

    static Knot corner(Point anchor) {
        return new Knot(anchor, anchor, anchor);
    }

    static Knot read(ByteBuffer bytes) {
        return new Knot(point(bytes), point(bytes), point(bytes));
    }

    private static Point point(ByteBuffer bytes) {
        double y = bytes.getInt() / ONE;
        return new Point(bytes.getInt() / ONE, y);
    }

    void write(ByteBuffer bytes) {
        put(in, bytes);
        put(anchor, bytes);
        put(out, bytes);
    }

    private static void put(Point point, ByteBuffer bytes) {
        bytes.putInt((int) fixed(point.y())).putInt((int) fixed(point.x()));
    }

    boolean isWritable() {
        return isWritable(in) && isWritable(anchor) && isWritable(out);
    }

    private static boolean isWritable(Point point) {
        return fixed(point.x()) == (int) fixed(point.x()) && fixed(point.y()) == (int) fixed(point.y());
    }

    /** Whether both anchors are the same point once they are written. */
    boolean isAt(Knot other) {
        return fixed(anchor.x()) == fixed(other.anchor.x()) && fixed(anchor.y()) == fixed(other.anchor.y());
    }

    private static long fixed(double fraction) {
        return Math.round(fraction * ONE);
    }
}
