package io.darkroom.render.colour;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/**
 * From 16 to 8 bits without bands: a pattern decides pixel by pixel whether the level above or below is taken. Error diffusion would need
 * every pixel before the next; this needs none, and gives the same reply whatever part of it is computed first. Reference: r-icc.md
 */
final class Dither {
    private static final int SIDE = 256;

    private Dither() {}

    /** @param x where the picture begins in the whole that it is a part of: tiles must fit together */
    static VipsImage toEightBits(VipsImage image, int x, int y) {
        int left = Math.floorMod(x, SIDE);
        int top = Math.floorMod(y, SIDE);
        VipsImage level = image.call("linear", new double[] {1 / 257.0}, new double[] {0.5 / SIDE});
        VipsImage tile = image.scope().fromMemory(thresholds(image.bands()), SIDE, SIDE, image.bands());
        VipsImage pattern = tile.call("linear", new double[] {1.0 / SIDE}, new double[] {0})
                .call("replicate", times(left + image.width()), times(top + image.height()))
                .call("extract_area", left, top, image.width(), image.height());
        return Samples.shallow(level.call("add", pattern).call("cast", "uchar"));
    }

    private static int times(int length) {
        return (length + SIDE - 1) / SIDE;
    }

    /**
     * Steps of about 1/1.3247 and its square, the numbers whose multiples spread most evenly over a plane. Both are odd, so that every row and
     * every column of the tile has each threshold once: no level is preferred.
     */
    private static byte[] thresholds(int bands) {
        byte[] thresholds = new byte[SIDE * SIDE * bands];
        for (int i = 0; i < thresholds.length; i++) {
            int pixel = i / bands;
            thresholds[i] = (byte) (193 * (pixel % SIDE) + 147 * (pixel / SIDE) + 85 * (i % bands));
        }
        return thresholds;
    }
}
