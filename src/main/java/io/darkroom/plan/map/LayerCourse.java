package io.darkroom.plan.map;

import io.darkroom.plan.Area;
import io.darkroom.plan.Homography;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.PictureTransforms;
import io.darkroom.plan.Placement;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.Zoom;
import io.darkroom.protocol.AreaShape;
import io.darkroom.protocol.PathData.Point;
import io.darkroom.protocol.Size;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;

/**
 * The way of one layer's areas to the reply. Reference: r-image-maps.md, r-map.md
 *
 * @param crop  what of the source is used at all; empty for areas that are not of the source
 * @param frame where the reply shows the layer's rectangle
 */
record LayerCourse(Optional<Frame> crop, Course course, Frame frame) {
    static LayerCourse ofSource(LayerPlan layer, RenderPlan plan) {
        AffineTransform toReply = PictureTransforms.toReply(plan);
        Course course = switch (layer.placement()) {
            case Placement.Projected(List<Double> corners, _) -> projected(layer, corners, toReply, plan.zoom());
            case Placement.Upright _, Placement.Rotated _ -> {
                toReply.concatenate(PictureTransforms.toScaled(layer, plan.zoom()).orElseThrow());
                yield new Course.Parallel(toReply);
            }
        };
        return new LayerCourse(Optional.of(Frame.of(layer.crop())), course, frame(layer, plan));
    }

    static LayerCourse ofLayer(LayerPlan layer, RenderPlan plan) {
        Area rect = layer.rect();
        Area drawn = plan.zoom().of(rect);
        AffineTransform transform = PictureTransforms.toReply(plan);
        transform.translate(drawn.x(), drawn.y());
        transform.scale(drawn.width() / (double) rect.width(), drawn.height() / (double) rect.height());
        return new LayerCourse(Optional.empty(), new Course.Parallel(transform), frame(layer, plan));
    }

    /** Empty when nothing of the area is seen. */
    Optional<AreaShape> take(AreaShape shape) {
        if (shape instanceof AreaShape.Whole) {
            return Rounded.of(frame.whole());
        }
        AreaShape used = crop.map(frame -> frame.cut(shape)).orElse(shape);
        return Rounded.of(frame.cut(course.take(used)));
    }

    private static Frame frame(LayerPlan layer, RenderPlan plan) {
        Area placed = plan.view().placed();
        Area seen = plan.flip().of(plan.zoom().of(layer.rect()), plan.view().scaled()).moved(placed.x(), placed.y());
        return Frame.of(seen.intersect(plan.view().window()));
    }

    /** Areas beyond the picture must have been cut off: the projection of a far one would come back from the other side. */
    private static Course projected(LayerPlan layer, List<Double> corners, AffineTransform toReply, Zoom zoom) {
        AffineTransform toUnitSquare = PictureTransforms.toTarget(layer, new Size(1, 1));
        double[] m = Homography.fromUnitSquare(corners);
        toReply.scale(zoom.x(), zoom.y());
        return new Course.Projected(point -> {
            double[] at = {point.x(), point.y()};
            toUnitSquare.transform(at, 0, at, 0, 1);
            double far = m[6] * at[0] + m[7] * at[1] + m[8];
            double[] seen = {(m[0] * at[0] + m[1] * at[1] + m[2]) / far, (m[3] * at[0] + m[4] * at[1] + m[5]) / far};
            toReply.transform(seen, 0, seen, 0, 1);
            return new Point(seen[0], seen[1]);
        });
    }
}
