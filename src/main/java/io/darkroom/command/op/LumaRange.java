package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the luma of all visible pixels of a picture lies, from 0 to 1.
 *
 * @param low the value that 1 % lie below
 * @param high the value that 99 % lie below
 */
record LumaRange(double low, double median, double high) {
    /** A gamma beyond leaves no tone of the picture; a median of black or white can't be moved at all. */
    private static final double STRONGEST = 5;
    /** A picture of one tone has no range to stretch. */
    private static final double NARROWEST = 0.02;

    static LumaRange of(VipsImage picture) {
        double[] sums = sums(histogram(picture));
        return new LumaRange(quantile(sums, 0.01), quantile(sums, 0.5), quantile(sums, 0.99));
    }

    /** A curve that brings the median to a half, and nearly all tones to a share of the full range unless that is 0. */
    DoubleUnaryOperator normalized(double share) {
        double gamma = median <= 0 || median >= 1 ? 1 : Math.clamp(Math.log(0.5) / Math.log(median), 1 / STRONGEST, STRONGEST);
        double range = Math.pow(high, gamma) - Math.pow(low, gamma);
        double slope = share == 0 ? 1 : share / Math.max(range, NARROWEST);
        return luma -> Math.clamp(0.5 + (Math.pow(luma, gamma) - 0.5) * slope, 0, 1);
    }

    private static VipsImage histogram(VipsImage picture) {
        if (!picture.hasAlpha()) {
            return Luma.steps(picture).call("hist_find");
        }
        VipsImage colours = picture.call("extract_band", 0, Map.of("n", picture.bands() - 1));
        VipsImage visible = picture.call("extract_band", picture.bands() - 1).call("relational_const", "more", 0);
        return visible.call("hist_find_indexed", Luma.steps(colours));
    }

    private static double[] sums(VipsImage histogram) {
        DoubleBuffer counts = ByteBuffer.wrap(histogram.call("cast", "double").pixels()).order(ByteOrder.nativeOrder()).asDoubleBuffer();
        double[] sums = new double[counts.remaining()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += counts.get(i);
            sums[i] = sum;
        }
        return sums;
    }

    private static double quantile(double[] sums, double share) {
        double wanted = share * sums[sums.length - 1];
        int i = 0;
        while (sums[i] < wanted) {
            i++;
        }
        return i / (double) Luma.STEPS;
    }
}
