package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.Turn;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** Moves pixels without changing them: cuts, frames, flips and quarter turns. */
final class Turning {
    private Turning() {
    }

    static VipsImage turned(VipsImage image, Turn turn) {
        if (turn.equals(Turn.NONE)) {
            return image;
        }
        // A decoder delivers rows from top to bottom; only a mirrored picture can be made without holding it.
        VipsImage turned = turn.quarters() == 0 ? image : image.inMemory();
        turned = turn.mirrored() ? turned.call("flip", "horizontal") : turned;
        return turn.quarters() == 0 ? turned : turned.call("rot", "d" + 90 * turn.quarters());
    }

    static VipsImage cut(VipsImage image, Area part) {
        return part.equals(new Area(0, 0, image.width(), image.height())) ? image
                : image.call("extract_area", part.x(), part.y(), part.width(), part.height());
    }

    /** An image that lies at one place, seen in another: what is missing is transparent, so an alpha channel is added where some is. */
    static VipsImage reframed(VipsImage image, Area lies, Area frame) {
        if (lies.equals(frame)) {
            return image;
        }
        Area shared = lies.intersect(frame);
        VipsImage part = cut(image, shared.moved(-lies.x(), -lies.y()));
        if (shared.equals(frame)) {
            return part;
        }
        return Alpha.in(part).call("embed", shared.x() - frame.x(), shared.y() - frame.y(), frame.width(), frame.height(), Map.of("extend", "black"));
    }
}
