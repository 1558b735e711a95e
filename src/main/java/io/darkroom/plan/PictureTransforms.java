package io.darkroom.plan;

import io.darkroom.protocol.Size;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/** Takes what is drawn on a picture, such as paths and image maps, along with its pixels. Reference: r-clippath.md, r-image-maps.md */
public final class PictureTransforms {
    private PictureTransforms() {
    }

    /** From pixels of the upright source to pixels of the target that its crop fills. */
    public static AffineTransform toTarget(LayerPlan plan, Size target) {
        Area crop = plan.crop();
        AffineTransform transform = AffineTransform.getScaleInstance(target.width(), target.height());
        transform.concatenate(turn(plan.turn()));
        transform.scale(1.0 / crop.width(), 1.0 / crop.height());
        transform.translate(-crop.x(), -crop.y());
        return transform;
    }

    /** From fractions of the upright source, whose size this is. */
    public static AffineTransform toTarget(Size source, LayerPlan plan, Size target) {
        AffineTransform transform = toTarget(plan, target);
        transform.scale(source.width(), source.height());
        return transform;
    }

    /** From pixels of the upright source to those of the scaled composite image, where they are drawn; a perspective is no such transform. */
    public static Optional<AffineTransform> toScaled(LayerPlan plan, Zoom zoom) {
        return switch (plan.placement()) {
            case Placement.Upright(Area area) -> {
                Area drawn = zoom.of(area);
                AffineTransform transform = AffineTransform.getTranslateInstance(drawn.x(), drawn.y());
                transform.concatenate(toTarget(plan, drawn.size()));
                yield Optional.of(transform);
            }
            case Placement.Rotated rotated -> {
                AffineTransform transform = AffineTransform.getScaleInstance(zoom.x(), zoom.y());
                transform.translate(rotated.centreX(), rotated.centreY());
                transform.rotate(Math.toRadians(rotated.degrees()));
                transform.translate(-plan.size().width() / 2.0, -plan.size().height() / 2.0);
                transform.concatenate(toTarget(plan, plan.size()));
                yield Optional.of(transform);
            }
            case Placement.Projected _ -> Optional.empty();
        };
    }

    /** From pixels of the scaled composite image, before it is mirrored, to pixels of the reply. */
    public static AffineTransform toReply(RenderPlan plan) {
        Size scaled = plan.view().scaled();
        AffineTransform transform = AffineTransform.getTranslateInstance(plan.view().placed().x(), plan.view().placed().y());
        transform.scale(scaled.width(), scaled.height());
        transform.concatenate(turn(plan.flip()));
        transform.scale(1.0 / scaled.width(), 1.0 / scaled.height());
        return transform;
    }

    /** A turn of the unit square. */
    public static AffineTransform turn(Turn turn) {
        AffineTransform transform = AffineTransform.getTranslateInstance(0.5, 0.5);
        transform.quadrantRotate(turn.quarters());
        transform.scale(turn.mirrored() ? -1 : 1, 1);
        transform.translate(-0.5, -0.5);
        return transform;
    }
}
