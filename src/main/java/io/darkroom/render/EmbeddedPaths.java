package io.darkroom.render;

import io.darkroom.plan.PictureTransforms;
import io.darkroom.plan.RenderPlan;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** The paths of the source of layer 0, moved along with its picture to where the reply shows it. Reference: r-pathembed.md */
final class EmbeddedPaths {
    private EmbeddedPaths() {
    }

    /** As image resources; empty if there are none. A perspective has none: its paths would need other curves. */
    static byte[] of(Rendering rendering) {
        RenderPlan plan = rendering.plan();
        return rendering.composition().baseFile().flatMap(source -> PictureTransforms.toScaled(plan.layers().getFirst(), plan.zoom())
                .map(transform -> PhotoshopPaths.resources(moved(source, transform, plan)))).orElse(new byte[0]);
    }

    /** From fractions of the source as it is stored to fractions of the reply. */
    private static List<NamedPath> moved(Source source, AffineTransform toScaled, RenderPlan plan) {
        AffineTransform transform = AffineTransform.getScaleInstance(1.0 / plan.reply().width(), 1.0 / plan.reply().height());
        transform.concatenate(PictureTransforms.toReply(plan));
        transform.concatenate(toScaled);
        transform.scale(source.size().width(), source.size().height());
        transform.concatenate(PictureTransforms.turn(source.orientation()));
        PhotoshopPaths paths = PhotoshopPaths.of(ImageResources.of(source));
        var moved = new ArrayList<NamedPath>();
        for (String name : paths.names()) {
            paths.named(name).ifPresent(path -> moved.add(new NamedPath(name, path.transformed(transform))));
        }
        return moved;
    }
}
