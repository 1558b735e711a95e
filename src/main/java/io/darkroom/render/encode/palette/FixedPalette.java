package io.darkroom.render.encode.palette;

import java.util.LinkedHashSet;
import java.util.Set;

/** The palettes that do not depend on the picture. Reference: r-is-http-quantize.md */
final class FixedPalette {
    private static final int[] RAMP = {0xEE, 0xDD, 0xBB, 0xAA, 0x88, 0x77, 0x55, 0x44, 0x22, 0x11};

    private FixedPalette() {}

    /** Six steps of each primary colour. */
    static Set<Integer> web() {
        var colors = new LinkedHashSet<Integer>();
        for (int red = 255; red >= 0; red -= 51) {
            for (int green = 255; green >= 0; green -= 51) {
                for (int blue = 255; blue >= 0; blue -= 51) {
                    colors.add(Argb.of(255, red, green, blue));
                }
            }
        }
        return colors;
    }

    /** The 256 system colours of the Macintosh: the web's, and ten more steps each of red, green, blue and gray; black last. */
    static Set<Integer> mac() {
        Set<Integer> colors = web();
        colors.remove(Argb.OPAQUE);
        for (int primary : new int[] {0x010000, 0x000100, 0x000001, 0x010101}) {
            for (int step : RAMP) {
                colors.add(Argb.OPAQUE | step * primary);
            }
        }
        colors.add(Argb.OPAQUE);
        return colors;
    }
}
