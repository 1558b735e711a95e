package io.darkroom.render;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/**
 * A picture made ready for resampling: colours are weighted with their alpha, or what is hidden would bleed into what is seen.
 * A picture without alpha is left as it is.
 */
record Premultiplied(VipsImage image, String format, boolean weighted) {
    static Premultiplied of(VipsImage image) {
        String format = image.format();
        // Cut off, not rounded: this touches every pixel of the source, and nothing is lost where the picture is opaque.
        return image.hasAlpha() ? new Premultiplied(image.call("premultiply").call("cast", format), format, true)
                : untouched(image);
    }

    static Premultiplied untouched(VipsImage image) {
        return new Premultiplied(image, image.format(), false);
    }

    /** Takes the weighting off a picture that was made from this one. */
    VipsImage restore(VipsImage resampled) {
        return weighted ? rounded(resampled.call("unpremultiply"), format) : resampled;
    }

    private static VipsImage rounded(VipsImage image, String format) {
        return switch (format) {
            case "uchar" -> image.call("linear", new double[] {1}, new double[] {0.5}, Map.of("uchar", true));
            case "float", "double" -> image;
            default -> image.call("round", "rint").call("cast", format);
        };
    }
}
