package io.darkroom.render;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.colour.ColourConversion;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The last band of a picture that says how opaque each pixel is. */
final class Alpha {
    private Alpha() {
    }

    static VipsImage of(VipsImage image) {
        VipsImage all = in(image);
        return all.call("extract_band", all.bands() - 1);
    }

    /** The picture with an alpha, opaque if it had none. The library's own way to add one takes all ink for ink of eight bits. */
    static VipsImage in(VipsImage image) {
        return image.hasAlpha() ? image : image.call("bandjoin_const", new double[] {Samples.full(image)});
    }

    static VipsImage colours(VipsImage image) {
        return image.hasAlpha() ? image.call("extract_band", 0, Map.of("n", image.bands() - 1)) : image;
    }

    static VipsImage with(VipsImage colours, VipsImage alpha) {
        return colours.call("bandjoin", List.of(alpha));
    }

    /** The same with eight bits. */
    static VipsImage shallow(VipsImage image) {
        VipsImage alpha = of(image);
        return Samples.areDeep(alpha) ? Samples.scaled(alpha, 1 / 257.0, false) : alpha;
    }

    /** What a picture says as a mask: its own alpha, or else how bright it is where it is at all; with eight bits. Reference: r-mask.md */
    static VipsImage levels(VipsImage image, boolean ownAlpha) {
        if (ownAlpha) {
            return shallow(image);
        }
        VipsImage light = io.darkroom.render.colour.Samples.eightBits(ColourConversion.toGray(colours(image)));
        return image.hasAlpha() ? product(light, shallow(image)) : light;
    }

    /** The product of two masks with the same number of bits. */
    static VipsImage product(VipsImage one, VipsImage other) {
        return Samples.scaled(one.call("multiply", other), 1.0 / Samples.full(one), Samples.areDeep(one));
    }

    /** The alpha as a picture of its own. Reference: r-mask-req.md */
    static VipsImage picture(VipsImage image, PixelType type) {
        VipsImage gray = shallow(image).call("copy", Map.of("interpretation", "b-w"));
        return ColourConversion.convert(gray, ColourSpace.unmanaged(PixelType.GRAY), ColourSpace.unmanaged(type), ColourOptions.DEFAULT);
    }

    /** The picture where an eight-bit mask lets it be seen. */
    static VipsImage covered(VipsImage image, VipsImage mask) {
        VipsImage fitting = Samples.areDeep(image) ? Samples.deepened(mask) : mask;
        return with(colours(image), image.hasAlpha() ? product(of(image), fitting) : fitting);
    }

    static VipsImage faded(VipsImage image, double opacity) {
        if (opacity == 1) {
            return image;
        }
        VipsImage all = in(image);
        double[] factors = new double[all.bands()];
        Arrays.fill(factors, 1);
        factors[factors.length - 1] = opacity;
        return Samples.rounded(all, factors, new double[factors.length], Samples.areDeep(all));
    }
}
