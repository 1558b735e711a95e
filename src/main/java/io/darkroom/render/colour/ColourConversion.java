package io.darkroom.render.colour;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a picture of 8 or 16 bits from one colour space to another, its alpha untouched: through both profiles where they are known, naively
 * where they are not. It keeps its depth, unless it is dithered to 8 bits. Reference: r-color-management.md
 */
public final class ColourConversion {
    private ColourConversion() {}

    /** A profile that the library can't use counts as none. */
    public static VipsImage convert(VipsImage image, ColourSpace from, ColourSpace to, ColourOptions options) {
        return convert(image, 0, 0, from, to, options);
    }

    /** The same for a picture that begins at that place of the whole that it is a part of. */
    public static VipsImage convert(VipsImage image, int x, int y, ColourSpace from, ColourSpace to, ColourOptions options) {
        if (keepsNumbers(from, to)) {
            return image;
        }
        int count = Samples.colours(from.type());
        VipsImage colours = image.bands() > count ? image.call("extract_band", 0, Map.of("n", count)) : image;
        VipsImage labelled = Samples.labelled(colours, from.type());
        VipsImage converted = managed(labelled, x, y, from, to, options)
                .orElseGet(() -> NaiveConversion.convert(labelled, from.type(), to.type()));
        return image.bands() > count ? withAlpha(converted, image.call("extract_band", count)) : converted;
    }

    /** Naively, for operations that know no other colours. */
    public static VipsImage toRgb(VipsImage image) {
        return naive(image, PixelType.RGB);
    }

    /** Naively, for a picture that is used as a mask. */
    public static VipsImage toGray(VipsImage image) {
        return naive(image, PixelType.GRAY);
    }

    private static VipsImage naive(VipsImage image, PixelType to) {
        int colours = image.bands() - (image.hasAlpha() ? 1 : 0);
        PixelType from = image.interpretation().equals("cmyk") ? PixelType.CMYK : colours < 3 ? PixelType.GRAY : PixelType.RGB;
        return convert(image, ColourSpace.unmanaged(from), ColourSpace.unmanaged(to), ColourOptions.DEFAULT);
    }

    private static boolean keepsNumbers(ColourSpace from, ColourSpace to) {
        return from.type() == to.type() && (from.profile().isEmpty() || to.profile().isEmpty() || from.equals(to));
    }

    private static Optional<VipsImage> managed(VipsImage image, int x, int y, ColourSpace from, ColourSpace to, ColourOptions options) {
        return from.profile().flatMap(source -> to.profile().flatMap(target -> new IccConversion(source, target, options).convert(image, x, y)));
    }

    private static VipsImage withAlpha(VipsImage colours, VipsImage alpha) {
        return colours.call("bandjoin", List.of(Samples.areDeep(colours) ? alpha : Samples.eightBits(alpha)));
    }
}
