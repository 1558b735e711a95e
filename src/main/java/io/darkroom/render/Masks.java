package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.Map;

/** Masks of one band, seen in other frames than the one that they were made for. */
final class Masks {
    private Masks() {
    }

    /** What lies beyond the mask has the given value. */
    static VipsImage in(Painted mask, Area frame, int beyond) {
        Area shared = mask.area().intersect(frame);
        if (shared.isEmpty()) {
            return constant(mask.image().call("extract_area", 0, 0, 1, 1), frame, beyond);
        }
        VipsImage part = Turning.cut(mask.image(), shared.moved(-mask.area().x(), -mask.area().y()));
        return shared.equals(frame) ? part : part.call("embed", shared.x() - frame.x(), shared.y() - frame.y(), frame.width(), frame.height(),
                Map.of("extend", "background", "background", new double[] {beyond}));
    }

    static VipsImage inverse(Painted mask, Area frame) {
        return in(new Painted(mask.image().call("invert"), mask.area()), frame, 255);
    }

    static VipsImage rectangle(Area rect, Area frame, VipsScope scope) {
        VipsImage white = scope.call("black", 1, 1).call("invert");
        Area shared = rect.intersect(frame);
        return in(new Painted(shared.isEmpty() ? white : constant(white, shared, 255), shared.isEmpty() ? new Area(frame.x() - 2, frame.y() - 2, 1, 1) : shared), frame, 0);
    }

    private static VipsImage constant(VipsImage pixel, Area frame, int value) {
        return Samples.rounded(pixel, new double[] {0}, new double[] {value}, false).call("embed", 0, 0, frame.width(), frame.height(), Map.of("extend", "copy"));
    }
}
