package io.darkroom.plan.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.plan.Area;
import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.PathData.Point;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Frame FRAME = Frame.of(new Area(10, 20, 100, 50));

    private static AreaShape.Poly poly(double... numbers) {
        return new AreaShape.Poly(IntStream.range(0, numbers.length / 2).mapToObj(i -> new Point(numbers[2 * i], numbers[2 * i + 1])).toList());
    }

    @Test
    void whatLiesInsideStaysAsItIs() {
        for (AreaShape shape : List.of(new AreaShape.Rect(10, 20, 110, 70), new AreaShape.Circle(40, 40, 20), poly(10, 20, 110, 20, 50, 70))) {
            assertEquals(shape, FRAME.cut(shape));
        }
    }

    @Test
    void everyEdgeCuts() {
        assertEquals(new AreaShape.Rect(10, 20, 110, 70), FRAME.cut(new AreaShape.Rect(-5, -5, 500, 500)));
        assertEquals(poly(110, 20, 110, 70, 10, 70, 10, 20), FRAME.cut(poly(0, 0, 200, 0, 200, 100, 0, 100)));
        assertEquals(poly(10, 30, 20, 30, 20, 40, 10, 40), FRAME.cut(poly(0, 30, 20, 30, 20, 40, 0, 40)));
        assertEquals(poly(60, 20, 60, 25, 50, 25, 50, 20), FRAME.cut(poly(50, 0, 60, 0, 60, 25, 50, 25)));
    }

    @Test
    void nothingIsLeftOfWhatLiesOutside() {
        assertEquals(poly(), FRAME.cut(poly(0, 0, 9, 0, 9, 100)));
        assertEquals(poly(), FRAME.cut(new AreaShape.Circle(60, 100, 20)));
        assertTrue(Rounded.of(FRAME.cut(new AreaShape.Rect(200, 30, 300, 40))).isEmpty());
    }

    @Test
    void aCircleThatIsCutBecomesAPolygonInTheFrame() {
        AreaShape cut = FRAME.cut(new AreaShape.Circle(10, 40, 10));
        assertEquals("poly", cut.word());
        assertTrue(Outline.of(cut).stream().allMatch(corner -> corner.x() >= 10 && corner.x() <= 20 && corner.y() >= 30 && corner.y() <= 50));
    }

    @Test
    void aPointIsInTheCutPolygonIfItIsInBoth() {
        var random = new Random(3);
        int inside = 0;
        for (int i = 0; i < 2_000; i++) {
            AreaShape.Poly poly = poly(random.doubles(2 * random.nextInt(3, 9), -20, 140).toArray());
            Path2D before = path(poly);
            Path2D after = path(FRAME.cut(poly));
            for (int j = 0; j < 20; j++) {
                double x = random.nextDouble(-20, 140);
                double y = random.nextDouble(-20, 140);
                boolean both = before.contains(x, y) && x > 10 && x < 110 && y > 20 && y < 70;
                assertEquals(both, after.contains(x, y), () -> poly + " at " + x + "," + y);
                inside += both ? 1 : 0;
            }
        }
        assertTrue(inside > 1_000, inside + " points");
    }

    private static Path2D path(AreaShape shape) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        List<Point> corners = Outline.of(shape);
        for (int i = 0; i < corners.size(); i++) {
            if (i == 0) {
                path.moveTo(corners.get(i).x(), corners.get(i).y());
            } else {
                path.lineTo(corners.get(i).x(), corners.get(i).y());
            }
        }
        if (!corners.isEmpty()) {
            path.closePath();
        }
        return path;
    }
}
