package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HomographyTest {
    private static final double[][] UNIT = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};

    private static double[] share(List<Double> corners, double x, double y) {
        double[] m = Homography.toUnitSquare(corners);
        double below = m[6] * x + m[7] * y + m[8];
        return new double[] {(m[0] * x + m[1] * y + m[2]) / below, (m[3] * x + m[4] * y + m[5]) / below};
    }

    /** A convex quadrilateral: points of a circle, some way around, in one direction or the other. */
    private static List<Double> quadrilateral(Random random) {
        double start = random.nextDouble(2 * Math.PI);
        int direction = random.nextBoolean() ? 1 : -1;
        Double[] corners = new Double[8];
        double radius = random.nextDouble(10, 500);
        for (int i = 0; i < 4; i++) {
            double angle = start + direction * (i + random.nextDouble(0.1, 0.9)) * Math.PI / 2;
            corners[2 * i] = 300 + radius * Math.cos(angle);
            corners[2 * i + 1] = -70 + radius * 0.7 * Math.sin(angle);
        }
        return List.of(corners);
    }

    @Test
    void cornersLeadToCornersAndDiagonalsToTheMiddle() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            List<Double> corners = quadrilateral(random);
            for (int corner = 0; corner < 4; corner++) {
                assertArrayEquals(UNIT[corner], share(corners, corners.get(2 * corner), corners.get(2 * corner + 1)), 1e-6);
            }
            double[] middle = crossing(corners);
            assertArrayEquals(new double[] {0.5, 0.5}, share(corners, middle[0], middle[1]), 1e-6);
        }
    }

    /** Where the diagonals meet: a projection keeps straight lines straight. */
    private static double[] crossing(List<Double> c) {
        double ax = c.get(4) - c.get(0);
        double ay = c.get(5) - c.get(1);
        double bx = c.get(6) - c.get(2);
        double by = c.get(7) - c.get(3);
        double t = ((c.get(2) - c.get(0)) * by - (c.get(3) - c.get(1)) * bx) / (ax * by - ay * bx);
        return new double[] {c.get(0) + t * ax, c.get(1) + t * ay};
    }

    @Test
    void aParallelogramIsMappedEvenly() {
        List<Double> corners = List.of(10.0, 20.0, 50.0, 30.0, 60.0, 90.0, 20.0, 80.0);
        for (double u = -1; u <= 2; u += 0.25) {
            for (double v = -1; v <= 2; v += 0.25) {
                assertArrayEquals(new double[] {u, v}, share(corners, 10 + 40 * u + 10 * v, 20 + 10 * u + 60 * v), 1e-9);
            }
        }
    }

    @Test
    void whatLiesOutsideIsNeverFoundInside() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            List<Double> corners = quadrilateral(random);
            double x = random.nextDouble(-900, 1500);
            double y = random.nextDouble(-1200, 1000);
            double[] share = share(corners, x, y);
            boolean found = share[0] > 0 && share[0] < 1 && share[1] > 0 && share[1] < 1;
            assertEquals(contains(corners, x, y), found, corners + " at " + x + "," + y);
        }
    }

    private static boolean contains(List<Double> c, double x, double y) {
        int turns = 0;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4 * 2;
            turns += (c.get(next) - c.get(2 * i)) * (y - c.get(2 * i + 1)) > (c.get(next + 1) - c.get(2 * i + 1)) * (x - c.get(2 * i)) ? 1 : -1;
        }
        return Math.abs(turns) == 4;
    }

    @Test
    void aTrapezoidRecedes() {
        List<Double> corners = List.of(25.0, 0.0, 75.0, 0.0, 100.0, 100.0, 0.0, 100.0);
        assertTrue(share(corners, 50, 50)[1] > 0.6, "the far half is squeezed: the middle row shows what is near");
        assertEquals(0.5, share(corners, 50, 50)[0], 1e-9);
    }
}
