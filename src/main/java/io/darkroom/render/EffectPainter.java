package io.darkroom.render;

import io.darkroom.command.CommandValues;
import io.darkroom.command.Layer;
import io.darkroom.command.layer.BlendMode;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.layer.Opac;
import io.darkroom.command.layer.Pos;
import io.darkroom.command.op.Operations;
import io.darkroom.command.source.MaskUse;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.plan.Area;
import io.darkroom.protocol.Color;
import io.darkroom.vips.VipsImage;
import java.util.List;

/**
 * Shadows and glows: a colour in the shape of the layer that it belongs to, grown, softened and moved. An inner effect has the shape of
 * what surrounds the layer, so that a shadow falls inwards. Reference: r-layer-effects.md
 *
 * @param parent the layer with the effects
 * @param rect   its rectangle in the scaled composite image
 * @param masked whether outer effects keep out of the layer
 */
record EffectPainter(Layer parent, Painted shape, Area rect, boolean masked, Canvas canvas) {
    record Effect(Painted image, BlendMode.Mode mode) {
    }

    /** How far beyond what is seen the shape must be known for all effects of the layer. */
    static int reach(Layer parent, Canvas canvas) {
        int reach = 0;
        for (Iterable<CommandValues> side : List.of(parent.outerEffects(), parent.innerEffects())) {
            for (CommandValues effect : side) {
                Area moved = moved(effect, canvas);
                reach = Math.max(reach, Operations.of(effect).reach(canvas.zoom().mean()) + Math.max(Math.abs(moved.x()), Math.abs(moved.y())));
            }
        }
        return reach;
    }

    private static Area moved(CommandValues effect, Canvas canvas) {
        Pos pos = effect.value(Pos.COMMAND, Pos.DEFAULT);
        double unitX = pos.normalized() ? canvas.zoom().composite().width() : 1;
        double unitY = pos.normalized() ? canvas.zoom().composite().height() : 1;
        double farthest = 100_000;
        return new Area((int) Math.round(Math.clamp(pos.x() * unitX * canvas.zoom().x(), -farthest, farthest)),
                (int) Math.round(Math.clamp(pos.y() * unitY * canvas.zoom().y(), -farthest, farthest)), 1, 1);
    }

    Effect outer(CommandValues effect, Area visible) {
        VipsImage cast = cast(effect, visible, false);
        return colour(effect, masked ? Alpha.product(cast, within(visible).call("invert")) : cast, visible);
    }

    Effect inner(CommandValues effect, Area visible) {
        return colour(effect, Alpha.product(cast(effect, visible, true), within(visible)), visible);
    }

    private VipsImage within(Area visible) {
        return Masks.in(shape, visible, 0);
    }

    private VipsImage cast(CommandValues effect, Area visible, boolean inverted) {
        Area moved = moved(effect, canvas);
        Operations operations = Operations.of(effect);
        double scale = canvas.zoom().mean();
        Area source = visible.moved(-moved.x(), -moved.y());
        Area drawn = source.grown(operations.reach(scale));
        VipsImage mask = switch (effect.value(MaskUse.COMMAND, MaskUse.DEFAULT).use()) {
            case NORM -> inverted ? Masks.inverse(shape, drawn) : Masks.in(shape, drawn, 0);
            case INVERT -> inverted ? Masks.in(shape, drawn, 0) : Alpha.product(Masks.inverse(shape, drawn), Masks.rectangle(rect, drawn, canvas.scope()));
            case OFF -> Masks.rectangle(rect, drawn, canvas.scope());
        };
        return Turning.cut(operations.at(drawn.x(), drawn.y()).applyToMask(mask, scale), source.moved(-drawn.x(), -drawn.y()));
    }

    private Effect colour(CommandValues effect, VipsImage mask, Area visible) {
        Color color = effect.value(LayerColor.COMMAND).map(LayerColor::color).orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE,
                "an effect of %s has no color=; $shadow$ and $glow$ bring one".formatted(parent.number() < 0 ? "the composite image" : "layer " + parent.number())));
        double opacity = parent.value(Opac.COMMAND, Opac.DEFAULT).ofEffect(effect.value(Opac.COMMAND, Opac.DEFAULT));
        return new Effect(new Painted(canvas.ink(color).through(mask, opacity, canvas.scope()), visible),
                effect.value(BlendMode.COMMAND, BlendMode.DEFAULT).mode());
    }
}
