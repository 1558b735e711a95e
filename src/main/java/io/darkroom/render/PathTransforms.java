package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.Placement;
import io.darkroom.plan.Turn;
import io.darkroom.protocol.Size;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/** Takes paths that are embedded in a source along with its pixels. Reference: r-clippath.md */
final class PathTransforms {
    private PathTransforms() {
    }

    /** From fractions of the upright source to pixels of the target that its crop fills. */
    static AffineTransform toTarget(Size source, LayerPlan plan, Size target) {
        Area crop = plan.crop();
        AffineTransform transform = AffineTransform.getScaleInstance(target.width(), target.height());
        transform.concatenate(turn(plan.turn()));
        transform.scale(1.0 / crop.width(), 1.0 / crop.height());
        transform.translate(-crop.x(), -crop.y());
        transform.scale(source.width(), source.height());
        return transform;
    }

    /** From fractions of the upright source to the composite image at full resolution; a perspective is no such transform. */
    static Optional<AffineTransform> toComposite(Size source, LayerPlan plan) {
        return switch (plan.placement()) {
            case Placement.Upright(Area area) -> {
                AffineTransform transform = AffineTransform.getTranslateInstance(area.x(), area.y());
                transform.concatenate(toTarget(source, plan, plan.size()));
                yield Optional.of(transform);
            }
            case Placement.Rotated rotated -> {
                AffineTransform transform = AffineTransform.getTranslateInstance(rotated.centreX(), rotated.centreY());
                transform.rotate(Math.toRadians(rotated.degrees()));
                transform.translate(-plan.size().width() / 2.0, -plan.size().height() / 2.0);
                transform.concatenate(toTarget(source, plan, plan.size()));
                yield Optional.of(transform);
            }
            case Placement.Projected _ -> Optional.empty();
        };
    }

    /** A turn of the unit square. */
    static AffineTransform turn(Turn turn) {
        AffineTransform transform = AffineTransform.getTranslateInstance(0.5, 0.5);
        transform.quadrantRotate(turn.quarters());
        transform.scale(turn.mirrored() ? -1 : 1, 1);
        transform.translate(-0.5, -0.5);
        return transform;
    }
}
