package io.darkroom.protocol;

import io.darkroom.protocol.PathData.Point;
import java.util.List;
import java.util.stream.Collectors;

/** The shapes that an area of an image map can have, in pixels. Reference: r-image-maps.md */
public sealed interface AreaShape {
    /** As HTML spells it. */
    String word();

    List<Double> numbers();

    /** Empty for a shape that has no coordinates. */
    default String coordinates() {
        return numbers().stream().map(Numbers::shown).collect(Collectors.joining(","));
    }

    /** All of the layer. */
    record Whole() implements AreaShape {
        @Override
        public String word() {
            return "default";
        }

        @Override
        public List<Double> numbers() {
            return List.of();
        }
    }

    record Rect(double left, double top, double right, double bottom) implements AreaShape {
        @Override
        public String word() {
            return "rect";
        }

        @Override
        public List<Double> numbers() {
            return List.of(left, top, right, bottom);
        }
    }

    record Circle(double x, double y, double radius) implements AreaShape {
        @Override
        public String word() {
            return "circle";
        }

        @Override
        public List<Double> numbers() {
            return List.of(x, y, radius);
        }
    }

    record Poly(List<Point> corners) implements AreaShape {
        public Poly {
            corners = List.copyOf(corners);
        }

        @Override
        public String word() {
            return "poly";
        }

        @Override
        public List<Double> numbers() {
            return corners.stream().<Double>mapMulti((corner, out) -> {
                out.accept(corner.x());
                out.accept(corner.y());
            }).toList();
        }
    }
}
