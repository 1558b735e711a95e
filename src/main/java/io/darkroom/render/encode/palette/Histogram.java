package io.darkroom.render.encode.palette;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each colour occurs, in bounded memory: when there are too many, the lowest bit of every channel is dropped
 * and colours that have become the same are merged. Each group is represented by a colour of the picture, by
 * the most frequent one if that has the majority.
 */
final class Histogram {
    private static final int MOST_COLORS = 1 << 15;
    private static final int SLOTS = 2 * MOST_COLORS;

    private int mask = -1;
    private int used;
    private int[] keys = new int[SLOTS];
    private int[] counts = new int[SLOTS];
    private int[] candidates = new int[SLOTS];
    private int[] votes = new int[SLOTS];

    /** A colour, multiplied by its alpha, and the number of pixels for which it stands. */
    record Point(int color, int count) {
        int channel(int channel) {
            return Argb.channel(color, channel);
        }
    }

    private Histogram() {}

    /** Without what is wholly transparent. */
    static List<Point> of(Pixels pixels, Transparency transparency) {
        var histogram = new Histogram();
        int run = 0;
        int last = Argb.TRANSPARENT;
        for (int i = 0; i < pixels.count(); i++) {
            int color = transparency.apply(pixels.argb(i));
            if (color != last) {
                histogram.addVisible(last, run);
                run = 0;
                last = color;
            }
            run++;
        }
        histogram.addVisible(last, run);
        return histogram.points();
    }

    private void addVisible(int straight, int count) {
        if (straight != Argb.TRANSPARENT && count > 0) {
            add(Argb.premultiplied(straight), count, count);
        }
    }

    private void add(int color, int count, int vote) {
        int key = color & mask;
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        counts[slot] += count;
        // Majority vote in one pass (Boyer and Moore).
        if (candidates[slot] == color) {
            votes[slot] += vote;
        } else if (votes[slot] < vote) {
            candidates[slot] = color;
            votes[slot] = vote - votes[slot];
        } else {
            votes[slot] -= vote;
        }
        if (used > MOST_COLORS) {
            coarsen();
        }
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B9) >>> 16;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private void coarsen() {
        int[] oldCounts = counts;
        int[] oldCandidates = candidates;
        int[] oldVotes = votes;
        mask = mask << 1 & 0xFEFEFEFE;
        used = 0;
        keys = new int[SLOTS];
        counts = new int[SLOTS];
        candidates = new int[SLOTS];
        votes = new int[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            if (oldCounts[i] > 0) {
                add(oldCandidates[i], oldCounts[i], oldVotes[i]);
            }
        }
    }

    private List<Point> points() {
        var points = new ArrayList<Point>(used);
        for (int i = 0; i < SLOTS; i++) {
            if (counts[i] > 0) {
                points.add(new Point(candidates[i], counts[i]));
            }
        }
        return points;
    }
}
