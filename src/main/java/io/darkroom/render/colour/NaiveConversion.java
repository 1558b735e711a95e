package io.darkroom.render.colour;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;

/**
 * What is left where no profile is known: ink and light complement each other, and gray is the luma of ITU-R BT.601. For pictures without
 * alpha, of 8 or of 16 bits. Reference: r-color-management.md
 */
record NaiveConversion(int full) {
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    static VipsImage convert(VipsImage image, PixelType from, PixelType to) {
        if (from == to) {
            return image;
        }
        var naive = new NaiveConversion(Samples.full(image));
        VipsImage converted = Samples.labelled(switch (to) {
            case RGB -> from == PixelType.CMYK ? naive.cmykToRgb(image) : joined(image, image, image);
            case GRAY -> naive.gray(from == PixelType.CMYK ? naive.cmykToRgb(image) : image);
            case CMYK -> from == PixelType.GRAY ? naive.grayToCmyk(image) : naive.rgbToCmyk(image);
        }, to);
        // It speaks of colours that are gone.
        converted.remove(IccConversion.PROFILE);
        return converted;
    }

    private VipsImage cmykToRgb(VipsImage cmyk) {
        VipsImage light = cmyk.call("invert");
        VipsImage product = light.call("extract_band", 0, Map.of("n", 3)).call("multiply", light.call("extract_band", 3));
        return rounded(product, 1.0 / full);
    }

    private VipsImage gray(VipsImage rgb) {
        return rounded(rgb.call("linear", LUMA, new double[] {0, 0, 0}).call("bandmean"), 3);
    }

    private VipsImage grayToCmyk(VipsImage gray) {
        VipsImage none = rounded(gray, 0);
        return joined(none, none, none, gray.call("invert"));
    }

    /** Black has no brightest light to divide by; the library's quotient is 0 then, and so is the ink. */
    private VipsImage rgbToCmyk(VipsImage rgb) {
        VipsImage brightest = rgb.call("extract_band", 0).call("bandrank",
                List.of(rgb.call("extract_band", 1), rgb.call("extract_band", 2)), Map.of("index", 2));
        VipsImage share = brightest.call("subtract", rgb).call("divide", brightest);
        return rounded(share, full).call("bandjoin", List.of(brightest.call("invert")));
    }

    private static VipsImage joined(VipsImage first, VipsImage... others) {
        return first.call("bandjoin", List.of(others));
    }

    private VipsImage rounded(VipsImage image, double factor) {
        return full == 255 ? Samples.scaled(image, factor, false)
                : image.call("linear", new double[] {factor}, new double[] {0}).call("round", "rint").call("cast", "ushort");
    }
}
