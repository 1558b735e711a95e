package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.Placement;
import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;

/** Brings the picture of a layer to its place in the scaled composite image, from a size of its own at which it is drawn before. */
interface Placing {
    /** How large all of the picture is drawn. */
    Size size();

    /** How many pixels of the picture so drawn stand for one of the layer at full resolution. */
    double scale();

    /** The part of the picture that is needed to show a part of the composite image; it may reach beyond the picture. */
    Area needed(Area seen);

    /** A part of the picture as it is seen; what it does not cover is transparent. */
    VipsImage place(VipsImage image, Area part, Area seen);

    static Placing of(LayerPlan plan, boolean resolutionIsChosen, Canvas canvas) {
        return switch (plan.placement()) {
            case Placement.Upright(Area area) -> new OnGrid(canvas.zoom().of(area), canvas.zoom().mean());
            case Placement.Rotated rotated -> new Rotation(plan, rotated, canvas);
            case Placement.Projected projected -> new Projection(plan, projected, resolutionIsChosen, canvas);
        };
    }

    /** Drawn at its final size already. */
    record OnGrid(Area area, double scale) implements Placing {
        @Override
        public Size size() {
            return area.size();
        }

        @Override
        public Area needed(Area seen) {
            return seen.moved(-area.x(), -area.y());
        }

        @Override
        public VipsImage place(VipsImage image, Area part, Area seen) {
            return Turning.reframed(image, part.moved(area.x(), area.y()), seen);
        }
    }
}
