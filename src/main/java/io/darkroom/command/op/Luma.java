package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/** The brightness of RGB pixels after ITU-R BT.601, by which the protocol's gray is made of colours; alpha stays beside it. */
final class Luma {
    /** White, where brightness is an index. */
    static final int STEPS = 65535;

    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private Luma() {}

    /** Real numbers of the picture's range. */
    static VipsImage of(VipsImage picture) {
        VipsImage matrix = picture.hasAlpha()
                ? Matrix.of(picture, 4, RED, GREEN, BLUE, 0, 0, 0, 0, 1) : Matrix.of(picture, 3, RED, GREEN, BLUE);
        return picture.call("recomb", matrix).call("copy", Map.of("interpretation", "b-w"));
    }

    /** Whole numbers up to {@link #STEPS}. */
    static VipsImage steps(VipsImage rgb) {
        return of(rgb).call("linear", STEPS / Form.of(rgb).full(), 0.5).call("cast", "ushort");
    }
}
