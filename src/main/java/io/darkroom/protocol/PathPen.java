package io.darkroom.protocol;

import io.darkroom.protocol.PathData.Point;
import io.darkroom.protocol.PathData.Segment;
import io.darkroom.protocol.PathData.Subpath;
import java.util.ArrayList;
import java.util.List;

/** Draws subpaths, those without a segment left out, and knows where it stands. Reference: r-clippath.md */
final class PathPen {
    private final List<Subpath> subpaths = new ArrayList<>();
    private final List<Segment> current = new ArrayList<>();
    private Point start = new Point(0, 0);
    private Point at = start;
    private int segments;

    /** What relative coordinates add to: after a close the start of the subpath, else the end of its last segment. */
    Point at() {
        return at;
    }

    int segments() {
        return segments;
    }

    void move(Point to) {
        finish(false);
        start = to;
        at = to;
    }

    void draw(Segment segment) {
        current.add(segment);
        segments++;
        at = segment.end();
    }

    void close() {
        finish(true);
        at = start;
    }

    List<Subpath> subpaths() {
        finish(false);
        return subpaths;
    }

    private void finish(boolean closed) {
        if (!current.isEmpty()) {
            subpaths.add(new Subpath(start, current, closed));
            current.clear();
        }
    }
}
