package io.darkroom.render;

import io.darkroom.vips.VipsImage;

/**
 * A picture made ready for resampling: colours are weighted with their alpha, or what is hidden would bleed into what is seen.
 * A picture without alpha is left as it is.
 */
record Premultiplied(VipsImage image, String format, String interpretation, boolean weighted) {
    static Premultiplied of(VipsImage image) {
        boolean alpha = image.hasAlpha();
        return new Premultiplied(alpha ? image.call("premultiply") : image, image.format(), image.interpretation(), alpha);
    }

    /** Takes the weighting off a picture that was made from this one. */
    VipsImage restore(VipsImage resampled) {
        if (!weighted) {
            return resampled;
        }
        VipsImage plain = resampled.call("unpremultiply");
        return plain.format().equals(format) ? plain : plain.call("cast", format);
    }
}
