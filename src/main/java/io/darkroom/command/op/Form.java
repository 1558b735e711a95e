package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The form of a picture's pixels, which no operation changes: its arithmetic goes through real numbers and comes back to it. */
record Form(String format, String interpretation, int colours, boolean alpha) {
    static Form of(VipsImage picture) {
        boolean alpha = picture.hasAlpha();
        return new Form(picture.format(), picture.interpretation(), picture.bands() - (alpha ? 1 : 0), alpha);
    }

    boolean isRgb() {
        return colours == 3;
    }

    boolean isEightBits() {
        return format.equals("uchar");
    }

    /** The value of white, or of full ink. */
    double full() {
        return format.equals("ushort") ? 65535 : 255;
    }

    /** A value of the 256 levels in which parameters are given. */
    double levels(double levels) {
        return levels * full() / 255;
    }

    VipsImage rounded(VipsImage values) {
        return cut(values.call("linear", 1, 0.5));
    }

    /** For values to which the half that rounds them has been added already. */
    VipsImage cut(VipsImage values) {
        return like(values.call("cast", format));
    }

    VipsImage like(VipsImage image) {
        return image.interpretation().equals(interpretation) ? image : image.call("copy", Map.of("interpretation", interpretation));
    }

    /** Changes the colours and leaves alpha as it is. */
    VipsImage onColours(VipsImage picture, UnaryOperator<VipsImage> change) {
        if (!alpha) {
            return like(change.apply(picture));
        }
        VipsImage kept = Kept.pixels(picture, 0);
        VipsImage changed = change.apply(kept.call("extract_band", 0, Map.of("n", colours)));
        return like(changed.call("bandjoin", List.of(kept.call("extract_band", colours))));
    }

    /** Filters colours weighted with their alpha, or what is hidden would bleed into what is seen; the result is not rounded. */
    VipsImage weighted(VipsImage picture, UnaryOperator<VipsImage> filter) {
        if (!alpha) {
            return filter.apply(picture);
        }
        Map<String, Object> options = Map.of("max_alpha", full());
        return filter.apply(picture.call("premultiply", options)).call("unpremultiply", options);
    }
}
