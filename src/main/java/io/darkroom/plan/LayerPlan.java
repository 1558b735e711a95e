package io.darkroom.plan;

import io.darkroom.command.Layer;
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
    /** Layer 0: its rectangle is the composite image. */
    public static LayerPlan base(Layer layer, Material material, Optional<Thumbnail> thumbnail) {
        return new LayerGeometry(layer, material, Optional.empty(), thumbnail).plan();
    }

    public static LayerPlan above(LayerPlan base, Layer layer, Material material) {
        return new LayerGeometry(layer, material, Optional.of(base), Optional.empty()).plan();
    }
}
