package io.darkroom.plan.map;

import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.PathData.Point;
import java.awt.geom.AffineTransform;
import java.util.function.UnaryOperator;

/** The way of shapes to the reply. What a shape can't remain on it becomes a polygon. Reference: r-image-maps.md */
sealed interface Course {
    /** Nobody sees by less than this whether a circle is one still. */
    double HALF_A_PIXEL = 0.5;

    AreaShape take(AreaShape shape);

    /** Straight lines stay parallel. */
    record Parallel(AffineTransform transform) implements Course {
        @Override
        public AreaShape take(AreaShape shape) {
            return switch (shape) {
                case AreaShape.Rect rect when transform.getShearX() == 0 && transform.getShearY() == 0
                        || transform.getScaleX() == 0 && transform.getScaleY() == 0 -> rect(rect);
                case AreaShape.Circle circle when circle.radius() * excess() <= HALF_A_PIXEL -> circle(circle);
                default -> Outline.moved(shape, this::point);
            };
        }

        private Point point(Point from) {
            double[] at = {from.x(), from.y()};
            transform.transform(at, 0, at, 0, 1);
            return new Point(at[0], at[1]);
        }

        private AreaShape rect(AreaShape.Rect rect) {
            Point a = point(new Point(rect.left(), rect.top()));
            Point b = point(new Point(rect.right(), rect.bottom()));
            return new AreaShape.Rect(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
        }

        private AreaShape circle(AreaShape.Circle circle) {
            Point centre = point(new Point(circle.x(), circle.y()));
            return new AreaShape.Circle(centre.x(), centre.y(), circle.radius() * Math.sqrt(Math.abs(transform.getDeterminant())));
        }

        /** By how much one axis of the ellipse that comes of the unit circle is longer than the other. */
        private double excess() {
            double squares = Math.pow(transform.getScaleX(), 2) + Math.pow(transform.getScaleY(), 2)
                    + Math.pow(transform.getShearX(), 2) + Math.pow(transform.getShearY(), 2);
            return Math.sqrt(Math.max(0, squares - 2 * Math.abs(transform.getDeterminant())));
        }
    }

    /** Straight lines stay straight. */
    record Projected(UnaryOperator<Point> points) implements Course {
        @Override
        public AreaShape take(AreaShape shape) {
            return Outline.moved(shape, points);
        }
    }
}
