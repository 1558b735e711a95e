package io.darkroom.render;

import io.darkroom.command.op.Operations;
import io.darkroom.plan.Area;
import io.darkroom.plan.RenderPlan;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.ColourConversion;
import io.darkroom.render.colour.ColourSpace;
import io.darkroom.render.colour.ColourValue;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** The view of a composite image as one readable list: compose, mirror, mark, sharpen, cut, convert. What lies around it is transparent. */
final class ViewPainter {
    private final Composition composition;
    private final RenderPlan plan;
    private final OutputSpace output;
    private final Canvas canvas;
    private final ColourSpace merged;
    private final Optional<Mark> mark;

    ViewPainter(Composition composition, RenderPlan plan, OutputSpace output, Opening opening, Optional<Mark> mark) {
        this.composition = composition;
        this.plan = plan;
        this.output = output;
        this.mark = mark;
        // A watermark is in the space of the output, and so must be what it is laid over.
        this.merged = mark.isPresent() ? output.space() : composition.merged(output.space());
        this.canvas = new Canvas(plan.zoom(), new ColourValue(merged, opening.scene().defaults().inputsOrSrgb(), opening.scene().defaults().outputsOrSrgb(), output.options()),
                opening.filter(), opening.limits(), opening.scope());
    }

    /** A part of the reply, in the space of the output. */
    VipsImage paint(Area wanted) {
        Area window = plan.view().window().intersect(wanted);
        if (window.isEmpty()) {
            return transparent(wanted.size());
        }
        Area visible = window.moved(-plan.view().placed().x(), -plan.view().placed().y());
        VipsImage image = ColourConversion.convert(shown(visible), visible.x(), visible.y(), composition.finished(merged), output.space(), output.options());
        return Turning.reframed(image, window, wanted);
    }

    /** A part of the scaled composite image, mirrored and sharpened. */
    private VipsImage shown(Area visible) {
        Size scaled = canvas.zoom().scaled();
        Operations ofView = Operations.of(composition.request().composite()).ofView();
        Area before = plan.flip().inverse().of(visible, scaled).grown(ofView.reach(1)).intersect(Area.of(scaled));
        VipsImage image = Turning.turned(new Composer(composition, canvas).compose(before), plan.flip());
        Area shown = plan.flip().of(before, scaled);
        VipsImage marked = mark.map(over -> over.over(new Painted(image, shown), canvas.zoom())).orElse(image);
        return Turning.cut(ofView.apply(marked, 1), visible.moved(-shown.x(), -shown.y()));
    }

    private VipsImage transparent(Size size) {
        return new Ink(new double[output.space().type().components()], output.space().type(), 0).filled(size, canvas.scope());
    }
}
