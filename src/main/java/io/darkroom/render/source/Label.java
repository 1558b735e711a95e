package io.darkroom.render.source;

import java.util.Map;

/** What a file tells besides pixels: blobs under libvips' names for them, and pixels per millimetre. */
record Label(Map<String, byte[]> blobs, double across, double down) {
    /** What libvips takes for no resolution. */
    private static final double UNKNOWN = 1;
    private static final double HIGHEST = 10_000;

    static final Label NONE = resolution(0, 0);

    /** A resolution that no printer has counts as none. */
    static Label resolution(double across, double down) {
        boolean sensible = across > 0 && down > 0 && across < HIGHEST && down < HIGHEST;
        return new Label(Map.of(), sensible ? across : UNKNOWN, sensible ? down : UNKNOWN);
    }

    Label with(Map<String, byte[]> fields) {
        return new Label(fields, across, down);
    }
}
