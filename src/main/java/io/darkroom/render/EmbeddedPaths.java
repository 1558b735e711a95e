package io.darkroom.render;

import io.darkroom.plan.RenderPlan;
import io.darkroom.protocol.Size;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** The paths of the source of layer 0, moved along with its picture to where the reply shows it. Reference: r-pathembed.md */
final class EmbeddedPaths {
    private EmbeddedPaths() {
    }

    /** As image resources; empty if there are none. A perspective has none: its paths would need other curves. */
    static byte[] of(Rendering rendering) {
        PlannedLayer base = rendering.composition().base();
        return rendering.composition().baseFile().flatMap(source -> PathTransforms.toComposite(source.size(), base.plan())
                .map(transform -> PhotoshopPaths.resources(moved(source, transform, rendering.plan())))).orElse(new byte[0]);
    }

    private static List<NamedPath> moved(Source source, AffineTransform toComposite, RenderPlan plan) {
        AffineTransform transform = toReply(plan);
        transform.concatenate(toComposite);
        transform.concatenate(PathTransforms.turn(source.orientation()));
        PhotoshopPaths paths = PhotoshopPaths.of(ImageResources.of(source));
        var moved = new ArrayList<NamedPath>();
        for (String name : paths.names()) {
            paths.named(name).ifPresent(path -> moved.add(new NamedPath(name, path.transformed(transform))));
        }
        return moved;
    }

    /** From pixels of the composite image to fractions of the reply. */
    private static AffineTransform toReply(RenderPlan plan) {
        Size reply = plan.reply();
        Size scaled = plan.view().scaled();
        AffineTransform transform = AffineTransform.getScaleInstance(1.0 / reply.width(), 1.0 / reply.height());
        transform.translate(plan.view().placed().x(), plan.view().placed().y());
        transform.scale(scaled.width(), scaled.height());
        transform.concatenate(PathTransforms.turn(plan.flip()));
        transform.scale(1.0 / plan.composite().width(), 1.0 / plan.composite().height());
        return transform;
    }
}
