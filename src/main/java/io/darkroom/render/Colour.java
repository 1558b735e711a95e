package io.darkroom.render;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Converts a picture to 8 bits a component of the reply's pixel type. A picture with an embedded profile goes through it to sRGB;
 * without one the naive formulas apply: ink and light complement each other, and gray is the luma of ITU-R BT.601.
 * Reference: r-color-management.md
 */
final class Colour {
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private Colour() {
    }

    static VipsImage convert(VipsImage image, Optional<IccProfile> profile, PixelType output) {
        PixelType input = type(image);
        if (input == output && (input != PixelType.RGB || profile.isEmpty() || profile.get().isSrgb())) {
            return eightBits(image);
        }
        Optional<VipsImage> managed = profile.filter(p -> !p.isSrgb()).flatMap(_ -> toSrgb(image));
        PixelType from = managed.isPresent() ? PixelType.RGB : input;
        return besideAlpha(managed.orElseGet(() -> eightBits(image)), colours -> convert(colours, from, output));
    }

    static PixelType type(VipsImage image) {
        int colours = image.bands() - (image.hasAlpha() ? 1 : 0);
        return image.interpretation().equals("cmyk") ? PixelType.CMYK : colours < 3 ? PixelType.GRAY : PixelType.RGB;
    }

    /** Empty when the embedded profile can't be used for this picture: it counts as none, then. */
    private static Optional<VipsImage> toSrgb(VipsImage image) {
        try {
            return Optional.of((image.hasAlpha() ? eightBits(image) : image).call("icc_transform", "srgb",
                    Map.of("embedded", true, "intent", "relative", "black-point-compensation", true, "depth", 8)));
        } catch (VipsException unusable) {
            if (unusable.killed()) {
                throw unusable;
            }
            return Optional.empty();
        }
    }

    private static VipsImage eightBits(VipsImage image) {
        return switch (image.interpretation()) {
            case "srgb", "b-w", "cmyk", "rgb", "multiband" -> image.format().equals("uchar") ? image
                    : image.call("cast", "uchar", Map.of("shift", !isFloat(image)));
            case "rgb16", "grey16" -> labelled(image.call("cast", "uchar", Map.of("shift", true)),
                    image.interpretation().equals("rgb16") ? PixelType.RGB : PixelType.GRAY);
            default -> image.call("colourspace", "srgb");
        };
    }

    private static boolean isFloat(VipsImage image) {
        return image.format().equals("float") || image.format().equals("double");
    }

    private static VipsImage besideAlpha(VipsImage image, UnaryOperator<VipsImage> conversion) {
        if (!image.hasAlpha()) {
            return conversion.apply(image);
        }
        int colours = image.bands() - 1;
        VipsImage converted = conversion.apply(image.call("extract_band", 0, Map.of("n", colours)));
        return converted.call("bandjoin", List.of(image.call("extract_band", colours)));
    }

    private static VipsImage convert(VipsImage image, PixelType from, PixelType to) {
        if (from == to) {
            return image;
        }
        return labelled(switch (to) {
            case RGB -> from == PixelType.CMYK ? cmykToRgb(image) : joined(image, image, image);
            case GRAY -> gray(from == PixelType.CMYK ? cmykToRgb(image) : image);
            case CMYK -> from == PixelType.GRAY ? grayToCmyk(image) : rgbToCmyk(image);
        }, to);
    }

    private static VipsImage cmykToRgb(VipsImage cmyk) {
        VipsImage light = cmyk.call("invert");
        VipsImage product = light.call("extract_band", 0, Map.of("n", 3)).call("multiply", light.call("extract_band", 3));
        return rounded(product, 1 / 255.0);
    }

    private static VipsImage gray(VipsImage rgb) {
        return rounded(rgb.call("linear", LUMA, new double[] {0, 0, 0}).call("bandmean"), 3);
    }

    private static VipsImage grayToCmyk(VipsImage gray) {
        VipsImage none = rounded(gray, 0);
        return joined(none, none, none, gray.call("invert"));
    }

    private static VipsImage rgbToCmyk(VipsImage rgb) {
        VipsImage brightest = rgb.call("extract_band", 0).call("bandrank",
                List.of(rgb.call("extract_band", 1), rgb.call("extract_band", 2)), Map.of("index", 2));
        VipsImage share = brightest.call("subtract", rgb).call("divide", brightest);
        return rounded(share, 255).call("bandjoin", List.of(brightest.call("invert")));
    }

    private static VipsImage joined(VipsImage first, VipsImage... others) {
        return first.call("bandjoin", List.of(others));
    }

    private static VipsImage rounded(VipsImage image, double factor) {
        return image.call("linear", new double[] {factor}, new double[] {0.5}, Map.of("uchar", true));
    }

    private static VipsImage labelled(VipsImage image, PixelType type) {
        return image.call("copy", Map.of("interpretation", switch (type) {
            case RGB -> "srgb";
            case GRAY -> "b-w";
            case CMYK -> "cmyk";
        }));
    }
}
