package io.darkroom.render;

import io.darkroom.command.Layer;
import io.darkroom.command.layer.BlendMode;
import io.darkroom.command.layer.Opac;
import io.darkroom.command.op.Operations;
import io.darkroom.command.request.EffectMask;
import io.darkroom.plan.Area;
import io.darkroom.plan.Point;
import io.darkroom.render.colour.ColourConversion;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** Merges layers, lowest first, each between its outer and its inner effects; then what applies to the composite image as a whole. Reference: c-layer-order.md */
final class Composer {
    private final Composition composition;
    private final Canvas canvas;
    private final boolean masked;

    Composer(Composition composition, Canvas canvas) {
        this.composition = composition;
        this.canvas = canvas;
        this.masked = composition.request().value(EffectMask.COMMAND, EffectMask.DEFAULT).applied();
    }

    /** A part of the scaled composite image, before it is mirrored. */
    VipsImage compose(Area wanted) {
        Layer composite = composition.request().composite();
        Operations operations = Operations.of(composite).ofPicture();
        double scale = canvas.zoom().mean();
        Area all = Area.of(canvas.zoom().scaled());
        Area seen = wanted.grown(EffectPainter.reach(composite, canvas)).intersect(all);
        Area drawn = operations.needWhole() ? all : seen.grown(operations.reach(scale)).intersect(all);
        VipsImage image = merged(drawn);
        image = operations.at(drawn.x(), drawn.y()).apply(operations.needRgb() ? ColourConversion.toRgb(image) : image, scale);
        image = clipped(Turning.cut(image, seen.moved(-drawn.x(), -drawn.y())), seen);
        return withEffects(composite, image, seen, wanted);
    }

    private VipsImage merged(Area wanted) {
        Stack stack = new Stack(wanted);
        for (PlannedLayer layer : composition.layers()) {
            if (!layer.isHidden()) {
                int reach = EffectPainter.reach(layer.layer(), canvas);
                new LayerPainter(layer, canvas).draw(wanted.grown(reach)).ifPresent(drawn -> add(layer, drawn, stack));
            }
        }
        return stack.image().orElseGet(() -> canvas.transparent(wanted.size()));
    }

    private void add(PlannedLayer layer, LayerPainter.Drawn drawn, Stack stack) {
        BlendMode.Mode mode = layer.layer().number() == 0 ? BlendMode.Mode.NORM : layer.layer().value(BlendMode.COMMAND, BlendMode.DEFAULT).mode();
        Optional<EffectPainter> effects = drawn.shape().map(shape ->
                new EffectPainter(layer.layer(), shape, canvas.zoom().of(layer.plan().rect()), masked, canvas));
        effects.ifPresent(painter -> layer.layer().outerEffects().forEach(effect -> stack.add(painter.outer(effect, stack.area()))));
        stack.add(drawn.body(), mode);
        effects.ifPresent(painter -> layer.layer().innerEffects().forEach(effect -> stack.add(painter.inner(effect, stack.area()))));
    }

    private VipsImage withEffects(Layer composite, VipsImage image, Area seen, Area wanted) {
        VipsImage body = Alpha.faded(image, composite.value(Opac.COMMAND, Opac.DEFAULT).ofContents());
        if (!composite.hasEffects()) {
            return body;
        }
        VipsImage held = image.inMemory();
        EffectPainter painter = new EffectPainter(composite, new Painted(Alpha.shallow(held), seen), Area.of(canvas.zoom().scaled()), masked, canvas);
        Stack stack = new Stack(wanted);
        composite.outerEffects().forEach(effect -> stack.add(painter.outer(effect, wanted)));
        stack.add(new Painted(Alpha.faded(held, composite.value(Opac.COMMAND, Opac.DEFAULT).ofContents()), seen), BlendMode.Mode.NORM);
        composite.innerEffects().forEach(effect -> stack.add(painter.inner(effect, wanted)));
        return stack.image().orElseThrow();
    }

    private VipsImage clipped(VipsImage image, Area seen) {
        Clips clips = Clips.explicit(composition.request().composite(), composition.base().layer());
        return clips.isEmpty() ? image : clips.apply(image, seen, canvas.fromComposite(new Point(0, 0)), canvas.scope());
    }
}
