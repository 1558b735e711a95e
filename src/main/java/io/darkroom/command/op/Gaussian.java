package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/** Blurs by a Gaussian, the edges of the picture continued. */
record Gaussian(double sigma) {
    /** Below, what the neighbours have a say in is less than can be seen. */
    private static final double LEAST = 0.2;
    /** Nothing in a picture is that large; it bounds the work where a small picture is enlarged. */
    private static final double MOST = 2000;
    /** From here on, a picture of half the size tells all that a blurred one shows; fine patterns betray a smaller one. */
    private static final double REDUCED = 6;
    private static final int MOST_REDUCED = 32;
    /** The part of a Gaussian beyond is too small to be seen. */
    private static final double TAIL = 3.7;

    Gaussian {
        sigma = Math.min(sigma, MOST);
    }

    boolean isVisible() {
        return sigma >= LEAST;
    }

    int reach() {
        return !isVisible() ? 0 : factor() == 1 ? radius(sigma) : radius(sigma) + 3 * factor();
    }

    /** Real numbers, not rounded. */
    VipsImage blurred(VipsImage image) {
        return factor() == 1 ? filtered(image, sigma) : enlarged(image, factor());
    }

    private int factor() {
        int factor = 1;
        while (factor < MOST_REDUCED && sigma / factor >= REDUCED) {
            factor *= 2;
        }
        return factor;
    }

    private static VipsImage filtered(VipsImage image, double sigma) {
        return image.call("convsep", Matrix.of(image, 2 * radius(sigma) + 1, kernel(sigma)), Map.of("precision", "float"));
    }

    /** What was filtered along the rows is kept for all rows that need it. */
    private static VipsImage filteredInStrips(VipsImage image, double sigma, int factor) {
        double[] kernel = kernel(sigma);
        VipsImage across = image.call("conv", Matrix.of(image, kernel.length, kernel), Map.of("precision", "float"));
        return Kept.reduced(across, radius(sigma), factor).call("conv", Matrix.of(image, 1, kernel), Map.of("precision", "float"));
    }

    static int radius(double sigma) {
        return Math.max(1, (int) Math.ceil(TAIL * sigma) - 1);
    }

    /** A weight for each pixel of a row; together they are 1. */
    static double[] kernel(double sigma) {
        int radius = radius(sigma);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /**
     * Averages blocks of pixels, blurs what is left of them, and goes back by cubic interpolation. The factor is a power of two: libvips
     * interpolates at 64ths of a pixel. A block more at each side continues the edges just as the picture itself would.
     */
    private VipsImage enlarged(VipsImage image, int factor) {
        int across = (image.width() + factor - 1) / factor + 2;
        int down = (image.height() + factor - 1) / factor + 2;
        VipsImage small = image.call("embed", factor, factor, across * factor, down * factor, Map.of("extend", "copy"))
                .call("cast", "float").call("shrink", factor, factor);
        // The average over a block has blurred already.
        double left = Math.sqrt(sigma * sigma / (factor * factor) - (1 - 1.0 / (factor * factor)) / 12);
        // Where there is alpha, colours are weighted with it already.
        return filteredInStrips(small, left, factor).call("affine", new double[] {factor, 0, 0, factor}, Map.of("interpolate", "bicubic",
                "odx", (factor - 1) / 2.0, "ody", (factor - 1) / 2.0, "extend", "copy", "premultiplied", true,
                "oarea", new int[] {factor, factor, image.width(), image.height()}));
    }
}
