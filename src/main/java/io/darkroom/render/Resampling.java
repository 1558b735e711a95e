package io.darkroom.render;

import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** Makes pictures of other sizes; colours must be weighted with their alpha by then. Reference: r-is-http-resmode.md */
final class Resampling {
    private Resampling() {
    }

    /** Makes smaller first; what has to become larger is then enlarged about its centre, with its edges continued. */
    static VipsImage resized(VipsImage image, Size target, Filter filter) {
        double x = target.width() / (double) image.width();
        double y = target.height() / (double) image.height();
        VipsImage reduced = x >= 1 && y >= 1 ? image
                : image.call("resize", Math.min(1, x), Map.of("vscale", Math.min(1, y), "kernel", filter.kernel()));
        return x <= 1 && y <= 1 ? reduced : transformed(reduced, new double[] {Math.max(1, x), 0, 0, Math.max(1, y)},
                (target.width() - 1) / 2.0, (target.height() - 1) / 2.0, target, "copy", filter);
    }

    /**
     * Maps the centre of the picture to a point of a picture of the given size, both counted from the middle of the first pixel. Left to itself,
     * the library would weight colours with their alpha once more, and edges would shine.
     */
    static VipsImage transformed(VipsImage image, double[] matrix, double centreX, double centreY, Size size, String beyond, Filter filter) {
        double x = (image.width() - 1) / 2.0;
        double y = (image.height() - 1) / 2.0;
        return image.call("affine", matrix, Map.of(
                "odx", centreX - (matrix[0] * x + matrix[1] * y),
                "ody", centreY - (matrix[2] * x + matrix[3] * y),
                "oarea", new int[] {0, 0, size.width(), size.height()}, "extend", beyond, "interpolate", filter.interpolator(), "premultiplied", true));
    }
}
