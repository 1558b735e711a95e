package io.darkroom.protocol;

import io.darkroom.protocol.PathData.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the shape of an AREA element. Reference: r-map.md, r-map-cat.md */
final class ShapeReader {
    private static final int MOST_CORNERS = 1_000;
    /** Wide enough for any picture, and far from where floating point gets coarse. */
    private static final double FARTHEST = 1e9;

    private ShapeReader() {
    }

    /** Empty if there is no such shape. A missing word stands for all of the layer, whatever the coordinates. */
    static Optional<AreaShape> read(String word, String coordinates) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "default" -> Optional.of(new AreaShape.Whole());
            case "rect", "rectangle" -> numbers(coordinates).filter(n -> n.size() == 4).map(ShapeReader::rect);
            case "circle", "circ" -> numbers(coordinates).filter(n -> n.size() == 3 && n.get(2) >= 0).map(n -> new AreaShape.Circle(n.get(0), n.get(1), n.get(2)));
            case "poly", "polygon" -> numbers(coordinates).filter(n -> n.size() >= 6 && n.size() % 2 == 0).map(ShapeReader::poly);
            default -> Optional.empty();
        };
    }

    /** Two corners that face each other, whichever they are. */
    private static AreaShape rect(List<Double> n) {
        return new AreaShape.Rect(Math.min(n.get(0), n.get(2)), Math.min(n.get(1), n.get(3)), Math.max(n.get(0), n.get(2)), Math.max(n.get(1), n.get(3)));
    }

    private static AreaShape poly(List<Double> n) {
        var corners = new ArrayList<Point>();
        for (int i = 0; i < n.size(); i += 2) {
            corners.add(new Point(n.get(i), n.get(i + 1)));
        }
        return new AreaShape.Poly(corners);
    }

    /** Empty unless all are numbers. */
    private static Optional<List<Double>> numbers(String coordinates) {
        var numbers = new ArrayList<Double>();
        for (String part : coordinates.split("\\s*[,;\\s]\\s*", 2 * MOST_CORNERS + 1)) {
            OptionalDouble number = Numbers.real(part);
            if (number.isEmpty() || Math.abs(number.getAsDouble()) > FARTHEST) {
                return Optional.empty();
            }
            numbers.add(number.getAsDouble());
        }
        return Optional.of(numbers);
    }
}
