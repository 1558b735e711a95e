package io.darkroom.render.encode;

import io.darkroom.vips.VipsImage;

/** Dots per inch, as the protocol counts, and pixels per millimetre, as the pixel library does. Reference: r-printres.md */
public final class PrintResolution {
    private static final double MM_PER_INCH = 25.4;

    private PrintResolution() {
    }

    public static double dpi(VipsImage image) {
        return image.xres() * MM_PER_INCH;
    }

    public static double perMillimetre(double dpi) {
        return dpi / MM_PER_INCH;
    }
}
