package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares what the server made with what was expected. */
final class Compare {
    /** So far from an edge of the picture's content no filter rings. */
    private static final int REACH = 3;
    private static final int SMOOTH = 6;

    private Compare() {
    }

    /** Every component of every pixel differs by at most the tolerance. */
    static void assertPixels(Picture expected, Picture actual, int tolerance) {
        assertSize(expected, actual);
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                int column = x;
                int row = y;
                assertTrue(distance(expected.at(x, y), actual.at(x, y)) <= tolerance, () -> "at %d,%d of %dx%d: expected %08x but was %08x"
                        .formatted(column, row, expected.width(), expected.height(), expected.at(column, row), actual.at(column, row)));
            }
        }
    }

    static void assertSame(Picture expected, Picture actual) {
        assertPixels(expected, actual, 0);
    }

    /**
     * For pictures that were resampled: equal but for rounding where the expected one is smooth, and clearly nearer to it than to
     * itself moved by one pixel in any direction.
     */
    static void assertAlike(Picture expected, Picture actual) {
        assertAlike(expected, actual, 0.8);
    }

    /** Enlarged pictures are interpolated differently by each program; half a pixel of the reply is all that can be told. */
    static void assertAlikeWhenEnlarged(Picture expected, Picture actual) {
        assertAlike(expected, actual, 1.01);
    }

    private static void assertAlike(Picture expected, Picture actual, double share) {
        assertSize(expected, actual);
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                if (distance(expected.at(x, y), actual.at(x, y)) > SMOOTH / 2 && smooth(expected, x, y)) {
                    throw new AssertionError("at %d,%d of %dx%d: expected %08x but was %08x"
                            .formatted(x, y, expected.width(), expected.height(), expected.at(x, y), actual.at(x, y)));
                }
            }
        }
        double difference = difference(expected, actual, 0, 0);
        for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            double moved = difference(expected, actual, step[0], step[1]);
            assertTrue(difference <= share * moved, () -> "off by %.3f a pixel, but moved by %d,%d only by %.3f"
                    .formatted(difference, step[0], step[1], moved));
        }
    }

    private static double difference(Picture expected, Picture actual, int dx, int dy) {
        long sum = 0;
        for (int y = 1; y < expected.height() - 1; y++) {
            for (int x = 1; x < expected.width() - 1; x++) {
                sum += distance(expected.at(x + dx, y + dy), actual.at(x, y));
            }
        }
        return sum / (double) expected.pixels().length;
    }

    private static void assertSize(Picture expected, Picture actual) {
        assertEquals(expected.width() + "x" + expected.height(), actual.width() + "x" + actual.height());
    }

    /** What lies outside is not known, so nothing near the border is. */
    private static boolean smooth(Picture picture, int x, int y) {
        if (Math.min(Math.min(x, y), Math.min(picture.width() - 1 - x, picture.height() - 1 - y)) < REACH) {
            return false;
        }
        for (int row = y - REACH; row <= y + REACH; row++) {
            for (int column = x - REACH; column <= x + REACH; column++) {
                if (distance(picture.at(x, y), picture.at(column, row)) > SMOOTH) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }
}
