package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.Stretch;
import io.darkroom.plan.Turn;
import io.darkroom.plan.View;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/**
 * The reply image of a nested request, drawn again at the size at which it is seen, from its own sources: nothing is scaled twice.
 * Reference: r-request-nesting-and-embedding.md
 */
record NestedPicture(Composition composition, View view, OutputSpace output, Opening opening) implements Drawable {
    @Override
    public Size size() {
        return RenderPlan.of(composition.request(), view, composition.plans()).reply();
    }

    @Override
    public ColourSpace space() {
        return output.space();
    }

    /** Nothing is computed for this: pictures are made only when their pixels are asked for. */
    @Override
    public boolean hasAlpha() {
        Size whole = size();
        return draw(Area.of(whole), Turn.NONE, whole, Area.of(whole)).hasAlpha();
    }

    @Override
    public VipsImage draw(Area crop, Turn turn, Size target, Area visible) {
        Size upright = turn.inverse().of(target);
        Stretch stretch = new Stretch(upright.width() / (double) crop.width(), upright.height() / (double) crop.height());
        RenderPlan plan = RenderPlan.of(composition.request(), view.stretched(stretch), composition.plans());
        Area cropped = new Area((int) Math.round(crop.x() * stretch.x()), (int) Math.round(crop.y() * stretch.y()), upright.width(), upright.height());
        Area wanted = turn.inverse().of(visible, target).moved(cropped.x(), cropped.y());
        VipsImage drawn = new ViewPainter(composition, plan, output, opening, Optional.empty()).paint(wanted);
        return Turning.turned(drawn, turn);
    }
}
