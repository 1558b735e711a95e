package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.function.UnaryOperator;

/** Adds to each pixel some of what it differs by from a blurred picture; where a picture has alpha, to that as well. */
record Sharpening(double amount, double threshold, boolean luma, int reach, UnaryOperator<VipsImage> blur) {
    /** Steps of one level of 255 in which differences are told apart where a threshold asks for it. */
    private static final int STEPS = 64;

    VipsImage apply(VipsImage picture) {
        Form form = Form.of(picture);
        VipsImage kept = Kept.pixels(picture, reach);
        VipsImage sharpened = luma ? Kept.pixels(Luma.of(kept), reach) : kept;
        VipsImage blurred = form.weighted(sharpened, blur);
        VipsImage added = added(form, sharpened.call("subtract", blurred));
        return form.cut(kept.call("add", luma && form.alpha() ? spread(added) : added));
    }

    /** A half is in it already that rounds the sum. */
    private VipsImage added(Form form, VipsImage difference) {
        if (threshold == 0) {
            return difference.call("linear", amount, 0.5);
        }
        VipsImage step = difference.call("linear", STEPS / form.levels(1), 256 * STEPS + 0.5).call("cast", "ushort");
        return step.call("maplut", Matrix.table(difference, 2 * 256 * STEPS, 1, i -> {
            double levels = i / (double) STEPS - 256;
            return 0.5 + (Math.abs(levels) > threshold ? amount * form.levels(levels) : 0);
        }));
    }

    /** The luma's share for all three components, and alpha's own. */
    private static VipsImage spread(VipsImage lumaAndAlpha) {
        return lumaAndAlpha.call("recomb", Matrix.of(lumaAndAlpha, 2, 1, 0, 1, 0, 1, 0, 0, 1));
    }
}
