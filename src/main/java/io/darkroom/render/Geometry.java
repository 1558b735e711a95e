package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.RenderPlan;
import io.darkroom.plan.Turn;
import io.darkroom.plan.ViewPlan;
import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;

/** Carries out the geometry of a plan on pixels: from the stored source to the visible part of the scaled composite. */
final class Geometry {
    private final RenderPlan plan;
    private final Filter filter;
    private final Limits limits;

    Geometry(RenderPlan plan, Filter filter, Limits limits) {
        this.plan = plan;
        this.filter = filter;
        this.limits = limits;
    }

    /** The visible part of the scaled composite; it has an alpha channel whenever some of it may be transparent. */
    VipsImage visiblePart(Source source, Decoder decoder) {
        Turn toComposite = plan.rotation() == 0 ? plan.orientation().then(plan.turn()) : plan.orientation();
        Area stored = plan.orientation().inverse().of(plan.crop(), source.size());
        Size target = toComposite.inverse().of(beforeTurn());
        Area inside = stored.intersect(Area.of(source.stored()));
        if (inside.isEmpty()) {
            return decoder.nothing(plan.view().visible().size());
        }
        Area place = place(inside, stored, target);
        boolean rotated = plan.rotation() != 0;
        VipsImage image = decoder.read(inside, place.size());
        image = (rotated || !inside.equals(stored)) && !image.hasAlpha() ? image.call("addalpha") : image;
        boolean resampled = rotated || image.width() != place.width() || image.height() != place.height();
        Premultiplied pixels = resampled ? Premultiplied.of(image) : Premultiplied.untouched(image);
        image = surrounded(resized(pixels.image(), place.size()), place, target);
        VipsImage shown = rotated ? cutAndTurned(rotated(image, toComposite), plan.turn()) : cutAndTurned(image, toComposite);
        return pixels.restore(shown);
    }

    /** What is not seen is cut off first: a turn holds its picture in memory. */
    private VipsImage cutAndTurned(VipsImage image, Turn turn) {
        return turned(cut(image, turn.inverse().of(plan.view().visible(), plan.view().scaled())), turn);
    }

    /** The size to resample to before the turn, or before a rotation: never larger than the source then, the rotation enlarges. */
    private Size beforeTurn() {
        Size scaled = plan.view().scaled();
        if (plan.rotation() == 0) {
            return scaled;
        }
        Size composite = plan.composite();
        double scale = Math.min(1, Math.max(scaled.width() / (double) composite.width(), scaled.height() / (double) composite.height()));
        return new Size(Math.max(1, (int) Math.round(plan.crop().width() * scale)),
                Math.max(1, (int) Math.round(plan.crop().height() * scale)));
    }

    /** Where a part of the source comes to lie in the target that stands for the whole of the crop. */
    private static Area place(Area part, Area whole, Size target) {
        double x = target.width() / (double) whole.width();
        double y = target.height() / (double) whole.height();
        int left = edge((part.x() - whole.x()) * x, 0, target.width() - 1);
        int top = edge((part.y() - whole.y()) * y, 0, target.height() - 1);
        return new Area(left, top, edge((part.x() + part.width() - (double) whole.x()) * x, left + 1, target.width()) - left,
                edge((part.y() + part.height() - (double) whole.y()) * y, top + 1, target.height()) - top);
    }

    private static int edge(double at, int least, int most) {
        return Math.clamp(Math.round(at), least, most);
    }

    /** A crop beyond the source's edges is transparent there. It is added at the reply's scale: at the source's it could be endless. */
    private static VipsImage surrounded(VipsImage image, Area place, Size target) {
        return place.equals(Area.of(target)) ? image : image.call("embed", place.x(), place.y(), target.width(), target.height(),
                Map.of("extend", "black"));
    }

    /** Makes smaller first; what has to become larger is then enlarged about its centre, with its edges continued. */
    private VipsImage resized(VipsImage image, Size target) {
        double x = target.width() / (double) image.width();
        double y = target.height() / (double) image.height();
        VipsImage reduced = x >= 1 && y >= 1 ? image
                : image.call("resize", Math.min(1, x), Map.of("vscale", Math.min(1, y), "kernel", filter.kernel()));
        return x <= 1 && y <= 1 ? reduced : transformed(reduced, new double[] {Math.max(1, x), 0, 0, Math.max(1, y)}, target, "copy");
    }

    /** Maps the centre of the picture to the centre of a picture of the given size. */
    private VipsImage transformed(VipsImage image, double[] matrix, Size size, String beyond) {
        double x = (image.width() - 1) / 2.0;
        double y = (image.height() - 1) / 2.0;
        return image.call("affine", matrix, Map.of(
                "odx", (size.width() - 1) / 2.0 - (matrix[0] * x + matrix[1] * y),
                "ody", (size.height() - 1) / 2.0 - (matrix[2] * x + matrix[3] * y),
                "oarea", new int[] {0, 0, size.width(), size.height()}, "extend", beyond, "interpolate", filter.interpolator()));
    }

    private static VipsImage turned(VipsImage image, Turn turn) {
        if (turn.equals(Turn.NONE)) {
            return image;
        }
        // A decoder delivers rows from top to bottom; only a mirrored picture can be made without holding it.
        VipsImage turned = turn.quarters() == 0 ? image : image.inMemory();
        turned = turn.mirrored() ? turned.call("flip", "horizontal") : turned;
        return turn.quarters() == 0 ? turned : turned.call("rot", "d" + 90 * turn.quarters());
    }

    /** Rotates about the centre into the enclosing rectangle, with what is left to scale done in the same step. */
    private VipsImage rotated(VipsImage stored, Turn upright) {
        limits.checkHeld(new Size(stored.width(), stored.height()));
        VipsImage image = turned(stored, upright);
        ViewPlan view = plan.view();
        Size scaled = plan.turn().inverse().of(view.scaled());
        double x = scaled.width() / (double) plan.composite().width() * plan.crop().width() / image.width();
        double y = scaled.height() / (double) plan.composite().height() * plan.crop().height() / image.height();
        double cos = Math.cos(Math.toRadians(plan.rotation()));
        double sin = Math.sin(Math.toRadians(plan.rotation()));
        double[] matrix = {x * cos, -x * sin, y * sin, y * cos};
        return transformed(image.inMemory(), matrix, scaled, "black");
    }

    private static VipsImage cut(VipsImage image, Area visible) {
        return visible.x() == 0 && visible.y() == 0 && visible.width() == image.width() && visible.height() == image.height()
                ? image : image.call("extract_area", visible.x(), visible.y(), visible.width(), visible.height());
    }
}
