package io.darkroom.render;

import io.darkroom.render.colour.Samples;
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
        return image.hasAlpha() ? new Premultiplied(weighted(image).call("cast", format), format, true)
                : untouched(image);
    }

    /** The library itself takes all ink for ink of eight bits. */
    private static VipsImage weighted(VipsImage image) {
        return image.call("premultiply", Map.of("max-alpha", (double) Samples.full(image)));
    }

    /** How many transparent pixels {@link #roomy} adds on each side. */
    static final int RIM = 2;

    /**
     * With room for filters: beyond the edges, so that these become smooth, and beyond full light, since an overshoot that is cut off in
     * the alpha alone would shine. Held in memory, for it is read in any order.
     */
    static Premultiplied roomy(VipsImage image) {
        VipsImage weighted = weighted(Alpha.in(image));
        VipsImage signed = Samples.areDeep(image) ? weighted : weighted.call("round", "rint").call("cast", "short");
        return new Premultiplied(signed.call("embed", RIM, RIM, image.width() + 2 * RIM, image.height() + 2 * RIM,
                Map.of("extend", "black")).inMemory(), image.format(), true);
    }

    static Premultiplied untouched(VipsImage image) {
        return new Premultiplied(image, image.format(), false);
    }

    /** Takes the weighting off a picture that was made from this one. */
    VipsImage restore(VipsImage resampled) {
        return weighted ? rounded(resampled.call("unpremultiply", Map.of("max-alpha", format.equals("ushort") ? 65535.0 : 255.0)), format) : resampled;
    }

    private static VipsImage rounded(VipsImage image, String format) {
        return switch (format) {
            case "uchar" -> Samples.scaled(image, 1, false);
            case "float", "double" -> image;
            default -> image.call("round", "rint").call("cast", format);
        };
    }
}
