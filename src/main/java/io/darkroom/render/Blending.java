package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;

/**
 * Mixes colours by the formulas that PDF and the W3C publish: a mode counts where both pictures are opaque, and each shows its own
 * where the other is not. Results may have fractions, in levels of 255. Reference: r-blendmode.md
 */
final class Blending {
    private Blending() {
    }

    /** What the upper picture must look like so that laying it over the lower one, which has the same size, mixes both. */
    static VipsImage mixed(VipsImage lower, VipsImage upper, BlendMode.Mode mode) {
        VipsImage below = Samples.ofEightBits(lower);
        VipsImage above = Samples.ofEightBits(upper);
        VipsImage colours = Alpha.colours(above);
        VipsImage mixture = mixture(Alpha.colours(below), colours, colours.interpretation().equals("cmyk") ? ofInk(mode) : mode);
        VipsImage seen = below.hasAlpha() ? Alpha.colours(over(colours, List.of(Painted.whole(Alpha.with(mixture, Alpha.of(below)))))) : mixture;
        return above.hasAlpha() ? Alpha.with(seen, Alpha.of(above)) : seen;
    }

    /** Many pictures at once over the lowest one, which has an alpha in the end. */
    static VipsImage over(VipsImage lowest, List<Painted> uppers) {
        VipsImage ground = Samples.ofEightBits(lowest);
        List<VipsImage> images = uppers.stream().map(upper -> Samples.ofEightBits(upper.image())).toList();
        int[] x = uppers.stream().mapToInt(upper -> upper.area().x()).toArray();
        int[] y = uppers.stream().mapToInt(upper -> upper.area().y()).toArray();
        // The library keeps fractions of what it is given with fractions.
        return ground.call("cast", "float").call("composite", images, new int[] {OVER}, Map.of("x", x, "y", y, "compositing-space", ground.interpretation()));
    }

    private static final int OVER = 2;

    private static VipsImage mixture(VipsImage lower, VipsImage upper, BlendMode.Mode mode) {
        return switch (mode) {
            case MULT -> product(lower, upper);
            case SCREEN -> lower.call("add", upper).call("subtract", product(lower, upper));
            case LIGHTEN -> extreme(lower, upper, "lighten");
            case DARKEN -> extreme(lower, upper, "darken");
            case NORM, DISSOLVE -> upper;
        };
    }

    private static VipsImage product(VipsImage lower, VipsImage upper) {
        return lower.call("multiply", upper).call("linear", new double[] {1 / 255.0}, new double[] {0});
    }

    /** Opaque pictures, for which the library's own modes are exact. */
    private static VipsImage extreme(VipsImage lower, VipsImage upper, String mode) {
        return Alpha.colours(lower.call("composite2", upper, mode, Map.of("compositing-space", lower.interpretation())));
    }

    /** The modes mix light; ink is the lack of it. */
    private static BlendMode.Mode ofInk(BlendMode.Mode mode) {
        return switch (mode) {
            case MULT -> BlendMode.Mode.SCREEN;
            case SCREEN -> BlendMode.Mode.MULT;
            case LIGHTEN -> BlendMode.Mode.DARKEN;
            case DARKEN -> BlendMode.Mode.LIGHTEN;
            case NORM, DISSOLVE -> mode;
        };
    }
}
