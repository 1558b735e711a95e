package io.darkroom.render;

import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PathData.Curve;
import io.darkroom.protocol.PathData.Line;
import io.darkroom.protocol.PathData.Segment;
import io.darkroom.protocol.PathData.Subpath;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes the closed subpaths of a path as the records of a Photoshop path. Reference: r-pathembed.md */
final class PathRecordWriter {
    private static final int MOST_KNOTS = 65_535;
    private static final short CLOSED_SUBPATH = 0;
    private static final short CLOSED_KNOT = 2;
    private static final short FILL_RULE = 6;
    private static final short INITIAL_FILL = 8;

    private PathRecordWriter() {
    }

    /** Nothing when no subpath is closed, or when a point can't be written: without it the shape would be another. */
    static byte[] write(PathData path) {
        List<List<Knot>> subpaths = path.subpaths().stream().filter(Subpath::closed).map(PathRecordWriter::knots).toList();
        boolean writable = subpaths.stream().allMatch(
                knots -> knots.size() <= MOST_KNOTS && knots.stream().allMatch(Knot::isWritable));
        if (subpaths.isEmpty() || !writable) {
            return new byte[0];
        }
        int records = 2 + subpaths.stream().mapToInt(knots -> 1 + knots.size()).sum();
        ByteBuffer bytes = ByteBuffer.allocate(records * PathRecordReader.RECORD);
        header(FILL_RULE, 0, bytes);
        header(INITIAL_FILL, 0, bytes);
        subpaths.forEach(knots -> write(knots, bytes));
        return bytes.array();
    }

    private static void header(short selector, int count, ByteBuffer bytes) {
        int end = bytes.position() + PathRecordReader.RECORD;
        bytes.putShort(selector).putShort((short) count).position(end);
    }

    private static void write(List<Knot> knots, ByteBuffer bytes) {
        header(CLOSED_SUBPATH, knots.size(), bytes);
        for (Knot knot : knots) {
            knot.write(bytes.putShort(CLOSED_KNOT));
        }
    }

    private static List<Knot> knots(Subpath subpath) {
        List<Knot> knots = new ArrayList<>(List.of(Knot.corner(subpath.start())));
        for (Segment segment : subpath.segments()) {
            Knot last = knots.getLast();
            switch (segment) {
                case Line(var end) -> knots.add(Knot.corner(end));
                case Curve(var first, var second, var end) -> {
                    knots.set(knots.size() - 1, new Knot(last.in(), last.anchor(), first));
                    knots.add(new Knot(second, end, end));
                }
            }
        }
        return joined(knots);
    }

    /** A last segment that comes back to the start ends in the first knot. */
    private static List<Knot> joined(List<Knot> knots) {
        Knot first = knots.getFirst();
        Knot last = knots.getLast();
        if (knots.size() > 1 && last.isAt(first)) {
            knots.removeLast();
            knots.set(0, new Knot(last.in(), first.anchor(), first.out()));
        }
        return knots;
    }
}
