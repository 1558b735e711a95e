package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.plan.Area;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** The layers that have been merged so far, in a frame that cuts off what lies beyond. */
final class Stack {
    private final Area area;
    private Pile merged;

    Stack(Area area) {
        this.area = area;
    }

    Area area() {
        return area;
    }

    Optional<VipsImage> image() {
        return Optional.ofNullable(merged).map(Pile::image);
    }

    void add(EffectPainter.Effect effect) {
        add(effect.image(), effect.mode());
    }

    void add(Painted layer, BlendMode.Mode mode) {
        Painted painted = mode == BlendMode.Mode.DISSOLVE ? Grain.dissolved(layer) : layer;
        Area shared = painted.area().intersect(area);
        if (!shared.isEmpty()) {
            merged = merged == null ? Pile.of(painted.in(area).image()) : merged.with(painted.in(shared).relativeTo(area), mode);
        }
    }
}
