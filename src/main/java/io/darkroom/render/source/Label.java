package io.darkroom.render.source;

import java.util.Map;

/** What a file tells besides pixels: blobs under libvips' names for them, and pixels per millimetre. */
record Label(Map<String, byte[]> blobs, double across, double down) {
    /** What libvips takes for no resolution. */
    private static final double UNKNOWN = 1;
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 10_000;

    static final Label NONE = resolution(0, 0);

    /** A resolution that no printer has counts as none: there are programs that write one for want of a better. */
    static Label resolution(double across, double down) {
        boolean sensible = isSensible(across) && isSensible(down);
        return new Label(Map.of(), sensible ? across : UNKNOWN, sensible ? down : UNKNOWN);
    }

    private static boolean isSensible(double resolution) {
        return resolution >= LOWEST && resolution <= HIGHEST;
    }

    Label with(Map<String, byte[]> fields) {
        return new Label(fields, across, down);
    }
}
