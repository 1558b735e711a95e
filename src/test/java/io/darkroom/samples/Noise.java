package io.darkroom.samples;

import java.util.SplittableRandom;

/** Seeded gradient noise: smooth, about -1 to 1, and the same for the same seed on every machine. */
final class Noise {

    private static final int MASK = 255;

    private final float[] gradientX = new float[MASK + 1];
    private final float[] gradientY = new float[MASK + 1];
    private final short[] order = new short[2 * (MASK + 1)];

    Noise(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i <= MASK; i++) {
            double angle = random.nextDouble(2 * Math.PI);
            gradientX[i] = (float) StrictMath.cos(angle);
            gradientY[i] = (float) StrictMath.sin(angle);
            order[i] = (short) i;
        }
        for (int i = MASK; i > 0; i--) {
            int other = random.nextInt(i + 1);
            short kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        System.arraycopy(order, 0, order, MASK + 1, MASK + 1);
    }

    double at(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        int column = (int) floorX;
        int row = (int) floorY;
        double dx = x - floorX;
        double dy = y - floorY;
        double top = between(slope(column, row, dx, dy), slope(column + 1, row, dx - 1, dy), dx);
        double bottom = between(slope(column, row + 1, dx, dy - 1), slope(column + 1, row + 1, dx - 1, dy - 1), dx);
        return 1.4 * between(top, bottom, dy);
    }

    /** Sums {@code octaves} of noise, each twice as fine and half as strong as the one before. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.5;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(x, y);
            strength /= 2;
            x = 2 * x + 17.3;
            y = 2 * y - 5.9;
        }
        return sum;
    }

    /** Like {@link #fractal}, but folded at zero, which makes sharp ridges between round valleys; about 0 to 1. */
    double ridged(double x, double y, int octaves) {
        double sum = 0;
        double strength = 0.5;
        for (int i = 0; i < octaves; i++) {
            double fold = 1 - Math.abs(at(x, y));
            sum += strength * fold * fold;
            strength *= 0.48;
            x = 2.1 * x + 17.3;
            y = 2.1 * y - 5.9;
        }
        return sum;
    }

    private double slope(int column, int row, double dx, double dy) {
        int cell = order[order[column & MASK] + (row & MASK)];
        return gradientX[cell] * dx + gradientY[cell] * dy;
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share * share * (3 - 2 * share);
    }
}
