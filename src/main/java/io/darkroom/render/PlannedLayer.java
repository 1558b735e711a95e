package io.darkroom.render;

import io.darkroom.command.Layer;
import io.darkroom.command.layer.BgColor;
import io.darkroom.command.layer.Hide;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.op.Operations;
import io.darkroom.command.source.Scale;
import io.darkroom.plan.LayerPlan;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.colour.ColourSpace;
import java.util.Optional;

/**
 * A layer that can be drawn: what it says, where it lies, and the pictures that it is made of.
 *
 * @param isClipped whether a path says what is seen of it, one of its own or of the composite image that it is the ground of
 */
record PlannedLayer(Layer layer, LayerPlan plan, Optional<Drawable> picture, Optional<Drawable> mask, boolean isClipped) {
    boolean isHidden() {
        return layer.value(Hide.COMMAND, Hide.DEFAULT).hidden();
    }

    /** Whether the request says at which resolution a perspective looks at the picture. */
    boolean resolutionIsChosen() {
        return layer.has(Scale.COMMAND);
    }

    LayerMask layerMask() {
        return new LayerMask(layer, plan, mask, picture.map(Drawable::size));
    }

    Operations operations() {
        return Operations.of(layer);
    }

    /** What the numbers of the picture mean once its operations are done; empty for a colour, which has no space of its own. */
    Optional<ColourSpace> space() {
        return picture.map(Drawable::space).map(space -> operations().needRgb() && space.type() != PixelType.RGB
                ? new ColourSpace(PixelType.RGB, Optional.empty()) : space);
    }

    Optional<Color> color() {
        return layer.value(LayerColor.COMMAND).map(LayerColor::color);
    }

    Optional<Color> background() {
        return layer.value(BgColor.COMMAND).map(BgColor::color);
    }

    /** Colours belong to the output space, so pictures that meet them must be converted before. */
    boolean usesColours() {
        return picture.isEmpty() || color().isPresent() || background().isPresent() || layer.hasEffects();
    }
}
