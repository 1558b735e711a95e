package io.darkroom.plan.map;

import io.darkroom.plan.WholePixels;
import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.PathData.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shapes in whole pixels, unless nothing is left of them then. Reference: r-image-maps.md */
final class Rounded {
    private Rounded() {
    }

    static Optional<AreaShape> of(AreaShape shape) {
        return switch (shape) {
            case AreaShape.Whole whole -> Optional.of(whole);
            case AreaShape.Rect(double left, double top, double right, double bottom) -> Optional.<AreaShape>of(
                    new AreaShape.Rect(whole(left), whole(top), whole(right), whole(bottom))).filter(_ -> whole(left) < whole(right) && whole(top) < whole(bottom));
            case AreaShape.Circle(double x, double y, double radius) ->
                    Optional.<AreaShape>of(new AreaShape.Circle(whole(x), whole(y), whole(radius))).filter(_ -> whole(radius) > 0);
            case AreaShape.Poly(List<Point> corners) -> Optional.of(distinct(corners)).filter(rest -> surface(rest) != 0).map(AreaShape.Poly::new);
        };
    }

    private static int whole(double pixels) {
        return WholePixels.nearest(pixels);
    }

    /** Corners that have become neighbours of themselves are one. */
    private static List<Point> distinct(List<Point> corners) {
        var rest = new ArrayList<Point>();
        for (Point corner : corners) {
            Point rounded = new Point(whole(corner.x()), whole(corner.y()));
            if (rest.isEmpty() || !rest.getLast().equals(rounded)) {
                rest.add(rounded);
            }
        }
        if (rest.size() > 1 && rest.getLast().equals(rest.getFirst())) {
            rest.removeLast();
        }
        return rest;
    }

    /** Twice the surface, with a sign; exact, as all coordinates are whole. */
    private static double surface(List<Point> corners) {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            sum += from.x() * to.y() - to.x() * from.y();
        }
        return sum;
    }
}
