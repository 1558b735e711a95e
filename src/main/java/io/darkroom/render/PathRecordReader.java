package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PathData.Curve;
import io.darkroom.protocol.PathData.Line;
import io.darkroom.protocol.PathData.Segment;
import io.darkroom.protocol.PathData.Subpath;
import io.darkroom.protocol.Wording;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the records of one Photoshop path; of a damaged one, all before the damage. Reference: r-clippath.md */
final class PathRecordReader {
    static final int RECORD = 2 + Knot.BYTES;

    private final String name;
    private final List<Subpath> subpaths = new ArrayList<>();
    private final List<Knot> knots = new ArrayList<>();
    private boolean closed;
    private int knotsLeft;
    private int knotsRead;

    PathRecordReader(String name) {
        this.name = name;
    }

    /** Photoshop's own rule is even-odd where its subpaths say nothing else. */
    PathData read(byte[] records) {
        for (int at = 0; at + RECORD <= records.length && take(ByteBuffer.wrap(records, at, RECORD)); at += RECORD) { }
        finish();
        return new PathData(subpaths, true);
    }

    private boolean take(ByteBuffer record) {
        int selector = record.getShort();
        switch (selector) {
            case 0, 3 -> {
                finish();
                closed = selector == 0;
                knotsLeft = Short.toUnsignedInt(record.getShort());
            }
            case 1, 2, 4, 5 -> {
                if (knotsLeft-- <= 0) {
                    return false;
                }
                requireRoom();
                knots.add(Knot.read(record));
            }
            // How Photoshop would fill, and what was on its clipboard.
            case 6, 7, 8 -> { }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void requireRoom() {
        if (++knotsRead > PathData.MOST_SEGMENTS) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "the embedded path \"%s\" has more than %d points"
                    .formatted(Wording.excerpt(name), PathData.MOST_SEGMENTS));
        }
    }

    private void finish() {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < knots.size(); i++) {
            segments.add(segment(knots.get(i - 1), knots.get(i)));
        }
        // A straight way back to the start is what closing means.
        if (closed && !knots.isEmpty() && segment(knots.getLast(), knots.getFirst()) instanceof Curve back) {
            segments.add(back);
        }
        if (!segments.isEmpty()) {
            subpaths.add(new Subpath(knots.getFirst().anchor(), segments, closed));
        }
        knots.clear();
    }

    private static Segment segment(Knot from, Knot to) {
        boolean straight = from.out().equals(from.anchor()) && to.in().equals(to.anchor());
        return straight ? new Line(to.anchor()) : new Curve(from.out(), to.in(), to.anchor());
    }
}
