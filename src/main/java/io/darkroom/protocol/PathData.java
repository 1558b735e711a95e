package io.darkroom.protocol;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A path of lines and Bezier curves; with {@code evenOdd}, what an even number of loops surrounds is outside, otherwise
 * the direction of the loops counts. Reference: r-clippath.md
 */
public record PathData(List<Subpath> subpaths, boolean evenOdd) {
    public static final int MOST_SEGMENTS = 20_000;

    public PathData {
        subpaths = List.copyOf(subpaths);
    }

    public record Point(double x, double y) {
        Point transformed(AffineTransform transform) {
            Point2D result = transform.transform(new Point2D.Double(x, y), null);
            return new Point(result.getX(), result.getY());
        }
    }

    /** One run of segments; an open one is still filled as if a straight line closed it. */
    public record Subpath(Point start, List<Segment> segments, boolean closed) {
        public Subpath {
            segments = List.copyOf(segments);
        }

        private Subpath moved(UnaryOperator<Point> move) {
            return new Subpath(move.apply(start), segments.stream().map(segment -> segment.moved(move)).toList(), closed);
        }
    }

    /** From the end of the segment before to its own. */
    public sealed interface Segment {
        Point end();

        private Segment moved(UnaryOperator<Point> move) {
            return switch (this) {
                case Line(Point end) -> new Line(move.apply(end));
                case Curve(Point first, Point second, Point end) ->
                        new Curve(move.apply(first), move.apply(second), move.apply(end));
            };
        }
    }

    public record Line(Point end) implements Segment {}

    /** A cubic curve that leaves towards {@code first} and arrives from {@code second}. */
    public record Curve(Point first, Point second, Point end) implements Segment {}

    /** Reads a whole value as a path definition. */
    public static PathData read(Arguments arguments) {
        return new PathReader(arguments).read();
    }

    public PathData transformed(AffineTransform transform) {
        return new PathData(subpaths.stream().map(subpath -> subpath.moved(point -> point.transformed(transform))).toList(), evenOdd);
    }

    /** The smallest rectangle around the drawn curves, not around their control points. */
    public Rectangle2D bounds() {
        return shape().getBounds2D();
    }

    /** A new one each time, for it can be changed. */
    public Path2D shape() {
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        for (Subpath subpath : subpaths) {
            path.moveTo(subpath.start().x(), subpath.start().y());
            subpath.segments().forEach(segment -> append(segment, path));
            if (subpath.closed()) {
                path.closePath();
            }
        }
        return path;
    }

    private static void append(Segment segment, Path2D path) {
        switch (segment) {
            case Line(Point end) -> path.lineTo(end.x(), end.y());
            case Curve(Point first, Point second, Point end) ->
                    path.curveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
        }
    }
}
