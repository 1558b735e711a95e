package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.plan.Area;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** The layers that have been merged so far, in a frame that cuts off what lies beyond. */
final class Stack {
    private final Area area;
    private VipsImage merged;

    Stack(Area area) {
        this.area = area;
    }

    Area area() {
        return area;
    }

    Optional<VipsImage> image() {
        return Optional.ofNullable(merged);
    }

    void add(EffectPainter.Effect effect) {
        add(effect.image(), effect.mode());
    }

    void add(Painted layer, BlendMode.Mode mode) {
        Painted painted = mode == BlendMode.Mode.DISSOLVE ? Grain.dissolved(layer) : layer;
        Area shared = painted.area().intersect(area);
        if (shared.isEmpty()) {
            return;
        }
        if (merged == null) {
            merged = painted.in(area).image();
            return;
        }
        Painted upper = painted.in(shared);
        // Sixteen bits of one layer are not given up for the eight of another.
        boolean deep = Samples.areDeep(merged) || Samples.areDeep(upper.image());
        VipsImage lower = deep ? Samples.deepened(merged) : merged;
        Painted fitting = new Painted(deep ? Samples.deepened(upper.image()) : upper.image(), shared.moved(-area.x(), -area.y()));
        merged = Blending.blend(lower, fitting, mode);
    }
}
