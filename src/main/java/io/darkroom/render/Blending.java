package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.plan.Area;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/**
 * Lays pictures on one another by the formulas that PDF and the W3C publish: a mode mixes the colours where both pictures are opaque,
 * and each shows its own where the other is not. Reference: r-blendmode.md
 */
final class Blending {
    private Blending() {
    }

    /** The upper picture lies within the lower one, which keeps its size, and its opacity if it has no alpha. */
    static VipsImage blend(VipsImage lower, Painted upper, BlendMode.Mode mode) {
        return switch (mode) {
            case NORM, DISSOLVE -> over(lower, upper.image(), upper.area());
            case LIGHTEN, DARKEN, MULT, SCREEN -> over(lower, mixed(Turning.cut(lower, upper.area()), upper.image(), mode), upper.area());
        };
    }

    static VipsImage over(VipsImage lower, VipsImage upper) {
        return over(lower, upper, new Area(0, 0, upper.width(), upper.height()));
    }

    private static VipsImage over(VipsImage lower, VipsImage upper, Area place) {
        if (!upper.hasAlpha() && place.width() == lower.width() && place.height() == lower.height()) {
            return upper;
        }
        return lower.hasAlpha() || Samples.areDeep(lower) ? composed(lower, upper, place)
                : rounded(lower, Turning.reframed(upper, place, new Area(0, 0, lower.width(), lower.height())));
    }

    /** Cut off to whole levels, which is not seen in 16 bits, and elsewhere is the price of speed. */
    private static VipsImage composed(VipsImage lower, VipsImage upper, Area place) {
        VipsImage both = lower.call("composite2", upper, "over",
                Map.of("x", place.x(), "y", place.y(), "compositing-space", lower.interpretation()));
        return lower.hasAlpha() ? both : Alpha.colours(both);
    }

    /** Eight bits on an opaque picture of the same size: a mixture of two colours, as fast and to the nearest level. */
    private static VipsImage rounded(VipsImage lower, VipsImage upper) {
        return Alpha.of(upper).call("ifthenelse", Alpha.colours(upper), lower, Map.of("blend", true));
    }

    /** What the upper picture must look like so that laying it over the lower one mixes both. */
    private static VipsImage mixed(VipsImage lower, VipsImage upper, BlendMode.Mode mode) {
        VipsImage colours = Alpha.colours(upper);
        VipsImage mixture = mixture(light(Alpha.colours(lower)), light(colours), mode);
        mixture = light(mixture);
        VipsImage seen = lower.hasAlpha() ? Alpha.colours(over(colours, Alpha.with(mixture, Alpha.of(lower)))) : mixture;
        return upper.hasAlpha() ? Alpha.with(seen, Alpha.of(upper)) : seen;
    }

    private static VipsImage mixture(VipsImage lower, VipsImage upper, BlendMode.Mode mode) {
        return switch (mode) {
            case MULT -> Alpha.product(lower, upper);
            case SCREEN -> Alpha.product(lower.call("invert"), upper.call("invert")).call("invert");
            case LIGHTEN -> extreme(lower, upper, "lighten");
            case DARKEN -> extreme(lower, upper, "darken");
            case NORM, DISSOLVE -> upper;
        };
    }

    /** Opaque pictures, for which the library's own modes are exact. */
    private static VipsImage extreme(VipsImage lower, VipsImage upper, String mode) {
        return Alpha.colours(lower.call("composite2", upper, mode, Map.of("compositing-space", lower.interpretation())));
    }

    /** The modes mix light; ink is the lack of it. */
    private static VipsImage light(VipsImage colours) {
        return colours.interpretation().equals("cmyk") ? colours.call("invert") : colours;
    }
}
