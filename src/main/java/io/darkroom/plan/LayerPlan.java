package io.darkroom.plan;

import io.darkroom.command.Layer;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.layer.Perspective;
import io.darkroom.command.source.Scale;
import io.darkroom.protocol.Size;
import java.util.Optional;

/**
 * Where one layer lies in the composite image at full resolution. Reference: r-layer-transforms.md, r-layer-placement.md
 *
 * @param crop      the part of the upright source that is used; may reach beyond it
 * @param turn      flips, and a rotation by whole quarters
 * @param size      of the picture after scaling and turning
 * @param placement how that picture lies in the composite image
 * @param rect      the layer's rectangle with its margins; may reach beyond the composite image
 * @param origin    the point that positions refer to, in the composite image
 * @param pathOrigin the point that explicit clip paths are counted from, in the composite image
 */
public record LayerPlan(Area crop, Turn turn, Size size, Placement placement, Area rect, Point origin, Point pathOrigin) {
    /** How many pixels of the size at which it is drawn stand for one of this part of its source, 1 if the source is enlarged. Reference: r-op-usm.md, r-op-growmask.md */
    public double scaleOf(Area part, Size drawn) {
        Size whole = turn.of(part.size());
        return Math.min(1, Math.sqrt(drawn.width() / (double) whole.width() * drawn.height() / whole.height()));
    }

    /**
     * Layer 0: its rectangle is the composite image.
     *
     * @param unit what its sizeN= is relative to, if it may have one
     */
    public static LayerPlan base(Layer layer, Material material, Optional<Thumbnail> thumbnail, Optional<Size> unit) {
        return new LayerGeometry(layer, material, Optional.empty(), thumbnail, unit).plan();
    }

    /** @param thumbnail that of layer 0; a picture that says no size of its own is fitted into the whole of it */
    public static LayerPlan above(LayerPlan base, Layer layer, Material material, Optional<Thumbnail> thumbnail) {
        Size canvas = base.rect().size();
        boolean free = layer.value(LayerSize.COMMAND, LayerSize.FREE).isFree() && !layer.has(Scale.COMMAND) && !layer.has(Perspective.COMMAND);
        return new LayerGeometry(layer, material, Optional.of(base), thumbnail.filter(_ -> free).map(of -> new Thumbnail(canvas, of.rules())),
                Optional.of(canvas)).plan();
    }
}
