package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.function.DoubleUnaryOperator;

/** Changes each component by a curve of its own that is worked out once for each of its values. */
final class Tone {
    private Tone() {}

    /** @param curves from 0 to 1, one for all colours or one for each; what leaves that range is cut off */
    static VipsImage apply(VipsImage picture, DoubleUnaryOperator... curves) {
        Form form = Form.of(picture);
        int bands = picture.bands();
        VipsImage table = Matrix.table(picture, (int) form.full() + 1, bands, i -> {
            double value = i / bands / form.full();
            boolean alpha = form.alpha() && i % bands == form.colours();
            return 0.5 + form.full() * (alpha ? value : Math.clamp(curves[i % bands % curves.length].applyAsDouble(value), 0, 1));
        });
        return form.like(picture.call("maplut", table.call("cast", form.format())));
    }
}
