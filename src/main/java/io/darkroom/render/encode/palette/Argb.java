package io.darkroom.render.encode.palette;

/** Colours as whole numbers (alpha, red, green, blue from the high byte down), and how far apart they look. */
final class Argb {
    static final int OPAQUE = 0xFF000000;
    static final int TRANSPARENT = 0;

    static final int BLUE = 0;
    static final int GREEN = 1;
    static final int RED = 2;
    static final int ALPHA = 3;
    static final int CHANNELS = 4;

    /**
     * What a squared difference counts, by channel: near to how the eye weighs brightness.
     * Alpha outweighs the other three together, since it changes all of them.
     */
    static final int[] WEIGHTS = {2, 6, 3, 12};

    private Argb() {}

    static int of(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    static int channel(int color, int channel) {
        return color >>> 8 * channel & 255;
    }

    static int alpha(int color) {
        return color >>> 24;
    }

    /** Colours are compared and averaged as they would show on black, so that nearly invisible ones hardly count. */
    static int premultiplied(int straight) {
        int alpha = alpha(straight);
        return alpha == 255 ? straight : of(alpha, times(channel(straight, RED), alpha),
                times(channel(straight, GREEN), alpha), times(channel(straight, BLUE), alpha));
    }

    static int straight(int premultiplied) {
        int alpha = alpha(premultiplied);
        if (alpha == 255 || alpha == 0) {
            return alpha == 255 ? premultiplied : TRANSPARENT;
        }
        return of(alpha, through(channel(premultiplied, RED), alpha),
                through(channel(premultiplied, GREEN), alpha), through(channel(premultiplied, BLUE), alpha));
    }

    private static int times(int value, int alpha) {
        return (value * alpha + 127) / 255;
    }

    private static int through(int value, int alpha) {
        return Math.min(255, (value * 255 + alpha / 2) / alpha);
    }
}
