package io.darkroom.plan;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;

/** How lengths and offsets become whole pixels: one rule for all, and one limit. */
public final class WholePixels {
    /** No single side of a picture may be longer: the pixel library counts in 32 bits. */
    static final int LONGEST_SIDE = 10_000_000;
    /** Two roads to the same half pixel must round the same way. */
    private static final double SLACK = 1e-6;

    private WholePixels() {}

    /** Halves are rounded up, also below zero. */
    public static int nearest(double pixels) {
        return (int) Math.floor(withinLimit(pixels) + 0.5 + SLACK);
    }

    static int atLeastOne(double pixels) {
        return Math.max(1, nearest(pixels));
    }

    static int up(double pixels) {
        return (int) Math.ceil(withinLimit(pixels) - SLACK);
    }

    static double withinLimit(double pixels) {
        if (Math.abs(pixels) > LONGEST_SIDE) {
            throw new Fault(ErrorCode.IMAGE_TOO_LARGE,
                    "illegal image size: a picture or an offset would be %.4g pixels long; at most %d are allowed"
                            .formatted(Math.abs(pixels), LONGEST_SIDE));
        }
        return pixels;
    }
}
