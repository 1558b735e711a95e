package io.darkroom.render;

import io.darkroom.command.op.NoisePattern;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;

/** Chance that is the same at every request: a saved file holds what the same request returns. */
final class Grain {
    private Grain() {
    }

    /** Each pixel wholly there or not at all, as often as it is opaque. Reference: r-blendmode.md */
    static Painted dissolved(Painted painted) {
        VipsImage image = painted.image();
        if (!image.hasAlpha()) {
            return painted;
        }
        VipsImage alpha = Alpha.of(image);
        // From a little above 0 to a little below 255, so that what is opaque stays whole and what is not there does not come.
        VipsImage seen = Alpha.shallow(image).call("relational", NoisePattern.UNIFORM.covering(image, painted.area().x(), painted.area().y(), 1, 127.4, 127.5), "more");
        return new Painted(Alpha.with(Alpha.colours(image), Samples.areDeep(alpha) ? Samples.deepened(seen) : seen), painted.area());
    }

    /** Places next to those that were looked up, by up to the given share of a pixel to each side. Reference: r-perspective.md */
    static VipsImage aside(VipsImage places, int x, int y, double share) {
        return NoisePattern.UNIFORM.covering(places, x, y, 2, share, 0);
    }
}
