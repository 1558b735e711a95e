package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/**
 * Blurs 8-bit pixels by a Gaussian of whole numbers, many times as fast as real numbers: libvips has vector instructions for weights that are
 * at most 64 parts of a power of two. The result is rounded after each of two directions.
 */
final class OctetGaussian {
    /** A narrower Gaussian has too few such parts. */
    private static final double LEAST = 1.6;
    /** For a wider one, the way over a smaller picture is as fast. */
    private static final double MOST = 16;

    private OctetGaussian() {}

    static boolean fits(double sigma) {
        return sigma >= LEAST && sigma < MOST;
    }

    static VipsImage blurred(VipsImage picture, double sigma) {
        double[] weights = Gaussian.kernel(sigma);
        int whole = 128;
        while (weights[weights.length / 2] * whole <= 32) {
            whole *= 2;
        }
        VipsImage mask = Matrix.of(picture, weights.length, parts(weights, whole)).call("copy");
        mask.set("scale", (double) whole);
        return Kept.pixels(picture, weights.length / 2).call("convsep", mask, Map.of("precision", "integer"));
    }

    /** What was rounded off is given to the next weight further in, so that the sums from outside are never off by more than half a part. */
    private static double[] parts(double[] weights, int whole) {
        double[] parts = new double[weights.length];
        int centre = weights.length / 2;
        double sum = 0;
        double given = 0;
        for (int i = 0; i < centre; i++) {
            sum += weights[i] * whole;
            parts[i] = Math.rint(sum - given);
            parts[weights.length - 1 - i] = parts[i];
            given += parts[i];
        }
        parts[centre] = whole - 2 * given;
        return parts;
    }
}
