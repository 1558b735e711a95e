package io.darkroom.render.encode.palette;

import java.util.Arrays;
import java.util.List;

/** Moves the colours of a palette to the middle of the colours that they stand for, a few times over. */
final class KMeans {
    private static final int ROUNDS = 8;

    private final List<Histogram.Point> points;
    private final int fixed;
    private final double[][] centers;
    private final double[][] sums;
    private final double[] counts;
    private final double[] opaque;
    private final Histogram.Point[] heaviest;
    private Histogram.Point worst;

    private KMeans(List<Histogram.Point> points, int fixed, double[][] centers) {
        this.points = points;
        this.fixed = fixed;
        this.centers = centers;
        this.sums = new double[centers.length][Argb.CHANNELS];
        this.counts = new double[centers.length];
        this.opaque = new double[centers.length];
        this.heaviest = new Histogram.Point[centers.length];
    }

    /** The refined colours, multiplied by their alpha; the first {@code fixed} centers stay what they are. */
    static int[] refine(List<Histogram.Point> points, int fixed, double[][] centers) {
        var means = new KMeans(points, fixed, centers);
        for (int round = 0; round < ROUNDS && centers.length > fixed; round++) {
            means.assign();
            means.move();
        }
        int[] colors = new int[centers.length];
        Arrays.setAll(colors, means::color);
        return colors;
    }

    private void assign() {
        Arrays.stream(sums).forEach(sum -> Arrays.fill(sum, 0));
        Arrays.fill(counts, 0);
        Arrays.fill(opaque, 0);
        Arrays.fill(heaviest, null);
        double greatest = -1;
        for (Histogram.Point point : points) {
            int nearest = nearest(point);
            for (int c = 0; c < Argb.CHANNELS; c++) {
                sums[nearest][c] += (double) point.channel(c) * point.count();
            }
            counts[nearest] += point.count();
            opaque[nearest] += point.channel(Argb.ALPHA) == 255 ? point.count() : 0;
            if (heaviest[nearest] == null || point.count() > heaviest[nearest].count()) {
                heaviest[nearest] = point;
            }
            double error = distance(point, centers[nearest]) * point.count();
            if (error > greatest) {
                greatest = error;
                worst = point;
            }
        }
    }

    private int nearest(Histogram.Point point) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int k = 0; k < centers.length; k++) {
            double distance = distance(point, centers[k]);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private static double distance(Histogram.Point point, double[] center) {
        double blue = point.channel(Argb.BLUE) - center[Argb.BLUE];
        double green = point.channel(Argb.GREEN) - center[Argb.GREEN];
        double red = point.channel(Argb.RED) - center[Argb.RED];
        double alpha = point.channel(Argb.ALPHA) - center[Argb.ALPHA];
        return Argb.WEIGHTS[Argb.BLUE] * blue * blue + Argb.WEIGHTS[Argb.GREEN] * green * green
                + Argb.WEIGHTS[Argb.RED] * red * red + Argb.WEIGHTS[Argb.ALPHA] * alpha * alpha;
    }

    /** A center that stands for nothing takes over the colour that fares worst, one in each round. */
    private void move() {
        for (int k = fixed; k < centers.length; k++) {
            for (int c = 0; c < Argb.CHANNELS; c++) {
                if (counts[k] > 0) {
                    centers[k][c] = sums[k][c] / counts[k];
                } else if (worst != null) {
                    centers[k][c] = worst.channel(c);
                }
            }
            worst = counts[k] > 0 ? worst : null;
        }
    }

    /** A colour that has the majority among its like is met exactly: a white background stays white. */
    private int color(int k) {
        if (k >= fixed && heaviest[k] != null && 2.0 * heaviest[k].count() > counts[k]) {
            return heaviest[k].color();
        }
        double[] center = centers[k];
        // What is opaque must stay so: a few translucent pixels among many opaque ones don't count.
        int alpha = 2 * opaque[k] >= counts[k] && opaque[k] > 0 ? 255 : rounded(center[Argb.ALPHA]);
        return Argb.of(alpha, rounded(center[Argb.RED]),
                rounded(center[Argb.GREEN]), rounded(center[Argb.BLUE]));
    }

    private static int rounded(double value) {
        return (int) Math.round(value);
    }
}
