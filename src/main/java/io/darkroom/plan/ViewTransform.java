package io.darkroom.plan;

import io.darkroom.command.view.Align;
import io.darkroom.command.view.Fit;
import io.darkroom.protocol.Size;
import java.util.OptionalInt;

/** Solves the view commands for a composite image of a given size. Reference: r-view-transform-for-images.md, r-fit.md, r-rect.md */
public final class ViewTransform {
    private ViewTransform() {}

    /** Scale factors from composite to view, before rect= scales once more. */
    private record Scale(double x, double y) {
        static Scale both(double scale) {
            return new Scale(scale, scale);
        }

        Scale limited(boolean upscale) {
            return upscale ? this : new Scale(Math.min(1, x), Math.min(1, y));
        }
    }

    public static ViewPlan solve(Size composite, View view) {
        Area region = view.region().orElse(Area.of(composite));
        Scale scale = scale(region, view);
        Stretch zoom = view.stretch();
        Size shown = scaled(region.size(), scale, zoom);
        Size whole = scaled(composite, scale, zoom);
        Size frame = frame(shown, view, zoom);
        Align align = align(view);
        int left = aligned(frame.width() - shown.width(), align.horizontal()) - offset(
                region.x(), region.width(), composite.width(), scale.x() * zoom.x(), whole.width() - shown.width());
        int top = aligned(frame.height() - shown.height(), align.vertical()) - offset(
                region.y(), region.height(), composite.height(), scale.y() * zoom.y(), whole.height() - shown.height());
        return cut(whole, new Area(left, top, whole.width(), whole.height()), frame, view);
    }

    private static ViewPlan cut(Size whole, Area placed, Size frame, View view) {
        Area rect = view.rect().orElse(Area.of(frame));
        WholePixels.withinLimit(Math.max(rect.width(), rect.height()));
        Area inRect = placed.moved(-rect.x(), -rect.y());
        Area frameInRect = Area.of(frame).moved(-rect.x(), -rect.y());
        Area window = inRect.intersect(frameInRect).intersect(Area.of(rect.size()));
        return new ViewPlan(whole, inRect, window, rect.size());
    }

    private static Scale scale(Area region, View view) {
        if (view.inverseScale().isPresent()) {
            return Scale.both(1 / view.inverseScale().getAsDouble());
        }
        if (view.width().isEmpty() && view.height().isEmpty()) {
            return Scale.both(1);
        }
        double x = view.width().isEmpty() ? Double.NaN : view.width().getAsInt() / (double) region.width();
        double y = view.height().isEmpty() ? Double.NaN : view.height().getAsInt() / (double) region.height();
        if (view.height().isEmpty() || view.width().isEmpty()) {
            // With one side given there is nothing to fit: that side is met, unless fit= was asked not to enlarge.
            Scale exact = Scale.both(Double.isNaN(x) ? y : x);
            return exact.limited(view.fit().map(Fit::upscale).orElse(true));
        }
        Fit fit = view.fit().orElse(Fit.DEFAULT);
        Scale scale = switch (fit.mode()) {
            case FIT, CONSTRAIN -> Scale.both(Math.min(x, y));
            case CROP, WRAP -> Scale.both(Math.max(x, y));
            case STRETCH -> new Scale(x, y);
            case HFIT -> Scale.both(x);
            case VFIT -> Scale.both(y);
        };
        return scale.limited(fit.upscale());
    }

    /** The view rectangle: what wid= and hei= ask for, and the picture's own size for a side that they leave open. */
    private static Size frame(Size shown, View view, Stretch zoom) {
        Fit.Mode mode = view.fit().orElse(Fit.DEFAULT).mode();
        boolean hugsPicture = view.inverseScale().isEmpty() && (mode == Fit.Mode.CONSTRAIN || mode == Fit.Mode.WRAP);
        return hugsPicture ? shown : new Size(
                side(view.width(), shown.width(), zoom.x()), side(view.height(), shown.height(), zoom.y()));
    }

    /** Without scl=, align= counts only where both sides are given and the picture keeps its shape. Reference: r-align.md */
    private static Align align(View view) {
        boolean bothSides = view.width().isPresent() && view.height().isPresent();
        boolean stretched = view.fit().orElse(Fit.DEFAULT).mode() == Fit.Mode.STRETCH;
        return view.inverseScale().isPresent() || bothSides && !stretched ? view.align() : Align.DEFAULT;
    }

    private static int side(OptionalInt asked, int shown, double zoom) {
        return asked.isPresent() ? WholePixels.atLeastOne(asked.getAsInt() * zoom) : shown;
    }

    private static Size scaled(Size size, Scale scale, Stretch zoom) {
        return new Size(WholePixels.atLeastOne(size.width() * scale.x() * zoom.x()),
                WholePixels.atLeastOne(size.height() * scale.y() * zoom.y()));
    }

    /** Where the region starts in the scaled composite; rounding must not push a region that lies inside past the edge. */
    private static int offset(int start, int length, int whole, double scale, int room) {
        int offset = WholePixels.nearest(start * scale);
        boolean inside = start >= 0 && (long) start + length <= whole;
        return inside ? Math.clamp(offset, 0, Math.max(0, room)) : offset;
    }

    private static int aligned(int slack, double align) {
        // Of two places that are equally near, the one that other servers take: less above than below, and more cut off.
        return -WholePixels.nearest(-slack * (1 + align) / 2);
    }
}
