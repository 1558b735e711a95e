package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Faults;
import io.darkroom.protocol.PathData;
import io.darkroom.protocol.PathData.Curve;
import io.darkroom.protocol.PathData.Line;
import io.darkroom.protocol.PathData.Point;
import io.darkroom.protocol.PathData.Segment;
import io.darkroom.protocol.PathData.Subpath;
import java.awt.geom.AffineTransform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipMaskTest {
    /** How far from a circle's centre the control points of its quarters lie. */
    private static final double KAPPA = 0.5522847498;

    private static PathData read(String definition) {
        return PathData.read(new Arguments("clipPath", definition));
    }

    private static PathData rectangle(double left, double top, double right, double bottom) {
        return read(String.format(Locale.ROOT, "M%f,%fL%f,%f,%f,%f,%f,%fZ", left, top, right, top, right, bottom, left, bottom));
    }

    private static PathData circle(double x, double y, double radius) {
        double k = KAPPA;
        PathData unit = read("M1,0C1,%1$f,%1$f,1,0,1C-%1$f,1,-1,%1$f,-1,0C-1,-%1$f,-%1$f,-1,0,-1C%1$f,-1,1,-%1$f,1,0Z".formatted(k));
        return unit.transformed(new AffineTransform(radius, 0, 0, radius, x, y));
    }

    private static double area(byte[] coverage) {
        double area = 0;
        for (byte part : coverage) {
            area += Byte.toUnsignedInt(part) / 255.0;
        }
        return area;
    }

    /** The share of one pixel's row or column that lies between two edges. */
    private static double share(int pixel, double from, double to) {
        return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
    }

    @Test
    void aPixelIsCoveredByTheShareOfItThatLiesInside() {
        double[] edges = {1.25, 0.5, 5.5, 3.75};
        byte[] coverage = ClipMask.coverage(rectangle(edges[0], edges[1], edges[2], edges[3]), 0, 0, 7, 5);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                double expected = 255 * share(x, edges[0], edges[2]) * share(y, edges[1], edges[3]);
                assertEquals(expected, Byte.toUnsignedInt(coverage[7 * y + x]), 1, x + "," + y);
            }
        }
    }

    @Test
    void edgesAtAnyPlaceAreKeptWithinASixteenthOfAPixel() {
        var random = new Random(46);
        for (int i = 0; i < 500; i++) {
            double left = random.nextDouble(0, 4);
            double top = random.nextDouble(0, 4);
            double right = random.nextDouble(6, 10);
            double bottom = random.nextDouble(6, 10);
            byte[] coverage = ClipMask.coverage(rectangle(left, top, right, bottom), 0, 0, 10, 10);
            for (int at = 0; at < coverage.length; at++) {
                double expected = share(at % 10, left, right) * share(at / 10, top, bottom);
                assertEquals(expected, Byte.toUnsignedInt(coverage[at]) / 255.0, 1 / 16.0 + 0.01);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 20.3, 97.7, 400})
    void aCircleOfFourCurvesHasTheAreaOfACircle(double radius) {
        int size = (int) Math.ceil(2 * radius) + 4;
        double expected = Math.PI * radius * radius;
        assertEquals(expected, area(ClipMask.coverage(circle(size / 2.0, size / 2.0, radius), 0, 0, size, size)), 0.005 * expected);
    }

    @Test
    void aWindowShowsItsPartOfThePath() {
        byte[] whole = ClipMask.coverage(circle(50, 50, 40), 0, 0, 100, 100);
        byte[] part = ClipMask.coverage(circle(50, 50, 40), 60, 13, 30, 40);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 30; x++) {
                assertEquals(whole[100 * (y + 13) + x + 60], part[30 * y + x]);
            }
        }
        byte[] moved = ClipMask.coverage(circle(-1_000_000_050, 999_999_950, 40), -1_000_000_100, 999_999_900, 100, 100);
        assertArrayEquals(whole, moved);
    }

    @Test
    void aWindowOutsideOrInsideIsEmptyOrFull() {
        assertEquals(0, area(ClipMask.coverage(circle(50, 50, 40), 200, 0, 10, 10)));
        assertEquals(100, area(ClipMask.coverage(rectangle(-1e9, -1e9, 1e9, 1e9), 200, -700, 10, 10)));
    }

    @Test
    void anOpenPathIsFilledAsIfItWereClosed() {
        assertEquals(50, area(ClipMask.coverage(read("M0,0L10,0,10,10"), 0, 0, 10, 10)), 0.5);
    }

    @Test
    void theRuleOfThePathDecidesAboutHoles() {
        PathData nested = read("M0,0L9,0,9,9,0,9ZM3,3L6,3,6,6,3,6Z");
        assertEquals(81, area(ClipMask.coverage(nested, 0, 0, 9, 9)));
        assertEquals(72, area(ClipMask.coverage(new PathData(nested.subpaths(), true), 0, 0, 9, 9)));
    }

    private static PathData scribble(Random random, int segments, double size, boolean curves) {
        List<Segment> all = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            all.add(curves ? new Curve(point(random, size), point(random, size), point(random, size)) : new Line(point(random, size)));
        }
        return new PathData(List.of(new Subpath(point(random, size), all, true)), random.nextBoolean());
    }

    private static Point point(Random random, double size) {
        return new Point(random.nextDouble(-size, size), random.nextDouble(-size, size));
    }

    @Test
    void aPathThatWouldTakeTooLongIsRefused() {
        var random = new Random(47);
        for (double size : new double[] {1e4, 1e9}) {
            Faults.detail(ErrorCode.NOT_SUPPORTED, () -> ClipMask.coverage(scribble(random, 20_000, size, false), 0, 0, 100, 4000));
            Faults.detail(ErrorCode.NOT_SUPPORTED, () -> ClipMask.coverage(scribble(random, 20_000, size, true), 0, 0, 100, 100));
        }
    }

    @Test
    void manyShortLinesAreDrawn() {
        PathData comb = read("M0,0L0,4000" + "l1,0,0,-1,1,0,0,1".repeat(4_000) + "L8000,0Z");
        assertEquals(100 * 4000 - 50, area(ClipMask.coverage(comb, 0, 0, 100, 4000)), 1);
    }

    @Test
    void anyPathIsDrawnOrRefusedSoon() {
        var random = new Random(48);
        for (int i = 0; i < 300; i++) {
            PathData path = scribble(random, random.nextInt(1, 200), Math.pow(10, random.nextInt(0, 10)), random.nextBoolean());
            byte[] coverage = assertTimeout(Duration.ofSeconds(3), () -> drawn(path));
            assertTrue(coverage.length == 0 || coverage.length == 300 * 200);
        }
    }

    private static byte[] drawn(PathData path) {
        try {
            return ClipMask.coverage(path, -100, -100, 300, 200);
        } catch (Fault refused) {
            assertEquals(ErrorCode.NOT_SUPPORTED, refused.code());
            return new byte[0];
        }
    }
}
