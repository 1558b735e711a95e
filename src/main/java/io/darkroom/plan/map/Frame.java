package io.darkroom.plan.map;

import io.darkroom.plan.Area;
import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.PathData.Point;
import java.util.ArrayList;
import java.util.List;

/** Cuts off what lies beyond a rectangle; what is left of a shape may have no width. Reference: r-image-maps.md */
record Frame(double left, double top, double right, double bottom) {
    static Frame of(Area area) {
        return new Frame(area.x(), area.y(), area.x() + (double) area.width(), area.y() + (double) area.height());
    }

    AreaShape.Rect whole() {
        return new AreaShape.Rect(left, top, right, bottom);
    }

    AreaShape cut(AreaShape shape) {
        return switch (shape) {
            case AreaShape.Whole _ -> whole();
            case AreaShape.Rect rect -> new AreaShape.Rect(x(rect.left()), y(rect.top()), x(rect.right()), y(rect.bottom()));
            case AreaShape.Circle circle when holds(circle) -> circle;
            case AreaShape.Circle _, AreaShape.Poly _ -> new AreaShape.Poly(cut(Outline.of(shape)));
        };
    }

    private double x(double x) {
        return Math.clamp(x, left, right);
    }

    private double y(double y) {
        return Math.clamp(y, top, bottom);
    }

    private boolean holds(AreaShape.Circle circle) {
        double room = circle.radius() - Course.HALF_A_PIXEL;
        return circle.x() - room >= left && circle.x() + room <= right && circle.y() - room >= top && circle.y() + room <= bottom;
    }

    /** The algorithm of Sutherland and Hodgman: edge by edge, what lies beyond falls away. */
    private List<Point> cut(List<Point> corners) {
        List<Point> rest = corners;
        for (Edge edge : List.of(new Edge(1, 0, -left), new Edge(-1, 0, right), new Edge(0, 1, -top), new Edge(0, -1, bottom))) {
            rest = edge.cut(rest);
        }
        return rest;
    }

    /** Inside is where the sum of the coordinates, times their factors, and the constant is not below 0. */
    private record Edge(int x, int y, double constant) {
        List<Point> cut(List<Point> corners) {
            var rest = new ArrayList<Point>();
            for (int i = 0; i < corners.size(); i++) {
                Point from = corners.get(i);
                Point to = corners.get((i + 1) % corners.size());
                if (depth(from) >= 0) {
                    rest.add(from);
                }
                if (depth(from) >= 0 != depth(to) >= 0) {
                    rest.add(between(from, to, depth(from) / (depth(from) - depth(to))));
                }
            }
            return rest;
        }

        private double depth(Point point) {
            return x * point.x() + y * point.y() + constant;
        }

        private static Point between(Point from, Point to, double share) {
            return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
        }
    }
}
