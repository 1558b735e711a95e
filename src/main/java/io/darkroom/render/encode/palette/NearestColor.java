package io.darkroom.render.encode.palette;

import java.util.Arrays;

/**
 * Finds the nearest colour of a palette, exactly and fast: space is divided into cells, and a cell lists the few
 * colours that can be nearest to a point in it. The list is made when the first point falls into the cell.
 * What is opaque stays opaque, as long as any colour is.
 */
final class NearestColor {
    private static final int STEPS = 32;
    private static final int WIDTH = 256 / STEPS;
    private static final int ALPHA_STEPS = 8;

    private final int[] colors;
    private final int firstOpaque;
    private final short[][] cells = new short[ALPHA_STEPS * STEPS * STEPS * STEPS][];

    NearestColor(Palette palette) {
        this.colors = Arrays.stream(palette.colors()).map(Argb::premultiplied).toArray();
        this.firstOpaque = (int) Arrays.stream(colors).filter(color -> Argb.alpha(color) < 255).count();
    }

    /** All values from 0 to 255, the colours multiplied by alpha. */
    int index(int alpha, int red, int green, int blue) {
        int cell = ((alphaStep(alpha) * STEPS + red / WIDTH) * STEPS + green / WIDTH) * STEPS + blue / WIDTH;
        short[] candidates = cells[cell];
        if (candidates == null) {
            candidates = candidates(alphaStep(alpha), red / WIDTH, green / WIDTH, blue / WIDTH);
            cells[cell] = candidates;
        }
        int nearest = candidates[0];
        if (candidates.length > 1) {
            int least = Integer.MAX_VALUE;
            for (short candidate : candidates) {
                int distance = distance(colors[candidate], alpha, red, green, blue);
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    private static int distance(int color, int alpha, int red, int green, int blue) {
        int a = Argb.channel(color, Argb.ALPHA) - alpha;
        int r = Argb.channel(color, Argb.RED) - red;
        int g = Argb.channel(color, Argb.GREEN) - green;
        int b = Argb.channel(color, Argb.BLUE) - blue;
        return Argb.WEIGHTS[Argb.ALPHA] * a * a + Argb.WEIGHTS[Argb.RED] * r * r
                + Argb.WEIGHTS[Argb.GREEN] * g * g + Argb.WEIGHTS[Argb.BLUE] * b * b;
    }

    /** What is opaque has a cell of no depth, which keeps the lists of ordinary pictures short. */
    private static int alphaStep(int alpha) {
        return alpha * (ALPHA_STEPS - 1) / 255;
    }

    private short[] candidates(int alphaStep, int red, int green, int blue) {
        int[] low = {blue * WIDTH, green * WIDTH, red * WIDTH, lowestAlpha(alphaStep)};
        int[] high = {low[0] + WIDTH - 1, low[1] + WIDTH - 1, low[2] + WIDTH - 1, lowestAlpha(alphaStep + 1) - 1};
        int first = alphaStep == ALPHA_STEPS - 1 && firstOpaque < colors.length ? firstOpaque : 0;
        int reach = Integer.MAX_VALUE;
        for (int i = first; i < colors.length; i++) {
            reach = Math.min(reach, farthest(colors[i], low, high));
        }
        var found = new short[colors.length];
        int count = 0;
        for (int i = first; i < colors.length; i++) {
            if (closest(colors[i], low, high) <= reach) {
                found[count++] = (short) i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int lowestAlpha(int step) {
        return step == ALPHA_STEPS ? 256 : (step * 255 + ALPHA_STEPS - 2) / (ALPHA_STEPS - 1);
    }

    private static int closest(int color, int[] low, int[] high) {
        int sum = 0;
        for (int c = 0; c < Argb.CHANNELS; c++) {
            int value = Argb.channel(color, c);
            int apart = Math.max(0, Math.max(low[c] - value, value - high[c]));
            sum += Argb.WEIGHTS[c] * apart * apart;
        }
        return sum;
    }

    private static int farthest(int color, int[] low, int[] high) {
        int sum = 0;
        for (int c = 0; c < Argb.CHANNELS; c++) {
            int value = Argb.channel(color, c);
            int apart = Math.max(value - low[c], high[c] - value);
            sum += Argb.WEIGHTS[c] * apart * apart;
        }
        return sum;
    }
}
