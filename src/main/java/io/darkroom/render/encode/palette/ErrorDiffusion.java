package io.darkroom.render.encode.palette;

import java.util.Arrays;

/**
 * Dithering by Floyd and Steinberg, every other row backwards. Alpha is not dithered, and transparent pixels
 * neither take nor give: otherwise the error of one edge would show at the opposite one.
 */
final class ErrorDiffusion {
    private static final int COLORS = 3;

    private final Pixels pixels;
    private final Transparency transparency;
    private final int[] palette;
    private final NearestColor nearest;
    private final int limit;
    private final byte[] indexes;
    /** Sixteenths, three channels to a pixel, with one spare pixel at each end. */
    private int[] errors;
    private int[] below;

    ErrorDiffusion(Pixels pixels, Transparency transparency, Palette palette) {
        this.pixels = pixels;
        this.transparency = transparency;
        this.palette = palette.colors().clone();
        this.nearest = new NearestColor(palette);
        this.limit = widestGap(palette) / 2 + 1;
        this.indexes = new byte[pixels.count()];
        for (int i = 0; i < this.palette.length; i++) {
            this.palette[i] = Argb.premultiplied(this.palette[i]);
        }
        this.errors = new int[(pixels.width() + 2) * COLORS];
        this.below = new int[errors.length];
    }

    byte[] indexes() {
        for (int y = 0; y < pixels.height(); y++) {
            row(y, y % 2 == 0);
            int[] done = errors;
            errors = below;
            below = done;
            Arrays.fill(below, 0);
        }
        return indexes;
    }

    private void row(int y, boolean forwards) {
        int step = forwards ? 1 : -1;
        int x = forwards ? 0 : pixels.width() - 1;
        for (int left = pixels.width(); left > 0; left--, x += step) {
            int pixel = y * pixels.width() + x;
            int color = transparency.apply(pixels.argb(pixel));
            if (color != Argb.TRANSPARENT) {
                indexes[pixel] = (byte) place(Argb.premultiplied(color), (x + 1) * COLORS, step * COLORS);
            }
        }
    }

    private int place(int color, int at, int step) {
        int blue = Argb.channel(color, Argb.BLUE) + sixteenth(errors[at]);
        int green = Argb.channel(color, Argb.GREEN) + sixteenth(errors[at + 1]);
        int red = Argb.channel(color, Argb.RED) + sixteenth(errors[at + 2]);
        int index = nearest.index(Argb.alpha(color), inRange(red), inRange(green), inRange(blue));
        int chosen = palette[index];
        spread(limited(blue - Argb.channel(chosen, Argb.BLUE)), at, step);
        spread(limited(green - Argb.channel(chosen, Argb.GREEN)), at + 1, step);
        spread(limited(red - Argb.channel(chosen, Argb.RED)), at + 2, step);
        return index;
    }

    private void spread(int error, int at, int step) {
        errors[at + step] += 7 * error;
        below[at - step] += 3 * error;
        below[at] += 5 * error;
        below[at + step] += error;
    }

    private static int sixteenth(int error) {
        return error + 8 >> 4;
    }

    private static int inRange(int value) {
        return Math.clamp(value, 0, 255);
    }

    private int limited(int error) {
        return Math.clamp(error, -limit, limit);
    }

    /** A larger error than half of this is of a colour beyond the palette: nothing makes it good, it would only smear. */
    private static int widestGap(Palette palette) {
        int widest = 0;
        for (int color : palette.colors()) {
            int gap = 255;
            for (int other : palette.colors()) {
                gap = other == color ? gap : Math.min(gap, apart(color, other));
            }
            widest = Math.max(widest, gap);
        }
        return widest;
    }

    private static int apart(int color, int other) {
        int apart = 0;
        for (int c = 0; c < COLORS; c++) {
            apart = Math.max(apart, Math.abs(Argb.channel(color, c) - Argb.channel(other, c)));
        }
        return apart;
    }
}
