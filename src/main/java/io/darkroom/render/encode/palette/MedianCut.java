package io.darkroom.render.encode.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Divides the colours of a picture into groups, always the group that varies most and where that lessens the variation most. */
final class MedianCut {
    private final Histogram.Point[] points;

    private MedianCut(List<Histogram.Point> points) {
        this.points = points.toArray(Histogram.Point[]::new);
    }

    /** The mean colours of the groups, each as its channels; fewer than asked for when there are fewer colours. */
    static double[][] means(List<Histogram.Point> points, int groups) {
        if (points.isEmpty() || groups == 0) {
            return new double[0][];
        }
        return new MedianCut(points).cut(groups);
    }

    /** Some of the points: a range of the array, its mean, and its weighted variation as a whole and along the widest channel. */
    private record Box(int from, int to, double[] mean, double variation, int widest) {}

    private double[][] cut(int groups) {
        var boxes = new PriorityQueue<Box>(
                Comparator.comparingDouble(Box::variation).reversed().thenComparingInt(Box::from));
        boxes.add(box(0, points.length));
        while (boxes.size() < groups && boxes.peek().variation() > 0) {
            Box box = boxes.poll();
            int middle = middle(box);
            boxes.add(box(box.from(), middle));
            boxes.add(box(middle, box.to()));
        }
        return boxes.stream().sorted(Comparator.comparingInt(Box::from)).map(Box::mean).toArray(double[][]::new);
    }

    private Box box(int from, int to) {
        double count = 0;
        var sum = new double[Argb.CHANNELS];
        var squares = new double[Argb.CHANNELS];
        for (int i = from; i < to; i++) {
            Histogram.Point point = points[i];
            count += point.count();
            for (int c = 0; c < Argb.CHANNELS; c++) {
                double value = point.channel(c);
                sum[c] += value * point.count();
                squares[c] += value * value * point.count();
            }
        }
        int widest = 0;
        var spread = new double[Argb.CHANNELS];
        for (int c = 0; c < Argb.CHANNELS; c++) {
            // A single point varies by nothing, whatever rounding says.
            spread[c] = to - from < 2 ? 0 : Argb.WEIGHTS[c] * Math.max(0, squares[c] - sum[c] * sum[c] / count);
            sum[c] /= count;
            widest = spread[c] > spread[widest] ? c : widest;
        }
        return new Box(from, to, sum, Arrays.stream(spread).sum(), widest);
    }

    /** The cut along the widest channel that leaves the least variation on both sides; neither side is empty. */
    private int middle(Box box) {
        int channel = box.widest();
        Arrays.sort(points, box.from(), box.to(), Comparator.comparingInt(point -> point.channel(channel)));
        double count = 0;
        double total = 0;
        for (int i = box.from(); i < box.to(); i++) {
            count += points[i].count();
            total += (double) points[i].count() * points[i].channel(channel);
        }
        double left = 0;
        double leftCount = 0;
        double best = -1;
        int middle = box.from() + 1;
        for (int i = box.from(); i < box.to() - 1; i++) {
            leftCount += points[i].count();
            left += (double) points[i].count() * points[i].channel(channel);
            double apart = left / leftCount - (total - left) / (count - leftCount);
            double gain = apart * apart * leftCount * (count - leftCount);
            if (gain > best) {
                best = gain;
                middle = i + 1;
            }
        }
        return middle;
    }
}
