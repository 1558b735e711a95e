package io.darkroom.plan.map;

import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.PathData.Point;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Shapes as polygons. Reference: r-image-maps.md */
final class Outline {
    /** Of a circle of 100 pixels, no side of the polygon is farther than half a pixel away. */
    static final int CORNERS_OF_CIRCLE = 32;

    private Outline() {
    }

    static AreaShape moved(AreaShape shape, UnaryOperator<Point> move) {
        return new AreaShape.Poly(of(shape).stream().map(move).toList());
    }

    static List<Point> of(AreaShape shape) {
        return switch (shape) {
            case AreaShape.Whole _ -> throw new IllegalArgumentException("all of a layer has no outline of its own");
            case AreaShape.Rect(double left, double top, double right, double bottom) ->
                    List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
            case AreaShape.Circle circle -> IntStream.range(0, CORNERS_OF_CIRCLE).mapToObj(i -> corner(circle, 2 * Math.PI * i / CORNERS_OF_CIRCLE)).toList();
            case AreaShape.Poly(List<Point> corners) -> corners;
        };
    }

    private static Point corner(AreaShape.Circle circle, double angle) {
        return new Point(circle.x() + circle.radius() * Math.cos(angle), circle.y() + circle.radius() * Math.sin(angle));
    }
}
