package io.darkroom.render;

import io.darkroom.command.layer.Perspective;
import io.darkroom.plan.Area;
import io.darkroom.plan.Homography;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.Placement;
import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;

/** Moves the corners of a picture to those of a quadrilateral; each pixel of the result looks where in the picture it comes from. Reference: r-perspective.md */
record Projection(LayerPlan plan, Placement.Projected placement, boolean resolutionIsChosen, Canvas canvas) implements Placing {
    /** Pixels along each side of a pixel of the result for which the picture is looked at. */
    private static final int SUPERSAMPLES = 2;

    /** The size that the longest sides of the quadrilateral have, but no larger than the source; scale= chooses another. */
    @Override
    public Size size() {
        if (resolutionIsChosen) {
            return plan.size();
        }
        Size uncut = plan.turn().of(plan.crop().size());
        return new Size((int) Math.clamp(Math.ceil(Math.max(side(0, 1), side(3, 2))), 1, uncut.width()),
                (int) Math.clamp(Math.ceil(Math.max(side(1, 2), side(0, 3))), 1, uncut.height()));
    }

    private double side(int from, int to) {
        return Math.hypot((x(to) - x(from)) * canvas.zoom().x(), (y(to) - y(from)) * canvas.zoom().y());
    }

    private double x(int corner) {
        return placement.corners().get(2 * corner);
    }

    private double y(int corner) {
        return placement.corners().get(2 * corner + 1);
    }

    @Override
    public double scale() {
        return size().width() / (double) plan.size().width();
    }

    @Override
    public Area needed(Area seen) {
        return Area.of(size());
    }

    @Override
    public VipsImage place(VipsImage image, Area part, Area seen) {
        canvas.limits().checkHeld(part.size());
        Perspective.Resampling resampling = placement.resampling();
        int samples = resampling.supersampled() ? SUPERSAMPLES : 1;
        Premultiplied pixels = Premultiplied.roomy(image);
        VipsImage seenAt = lookUp(image, seen, samples);
        VipsImage aside = resampling.jitter() == 0 ? seenAt : seenAt.call("add", Grain.aside(seenAt, seen.x() * samples, seen.y() * samples, resampling.jitter() / 100.0));
        VipsImage projected = pixels.image().call("mapim", aside, Map.of("premultiplied", true,
                "interpolate", resampling.nearest() ? "nearest" : resampling.supersampled() ? canvas.filter().interpolator() : "bilinear"));
        return pixels.restore(samples == 1 ? projected : projected.call("shrink", (double) samples, (double) samples));
    }

    /** For each pixel the place in the picture that it shows, as two numbers. */
    private VipsImage lookUp(VipsImage image, Area seen, int samples) {
        double[] inverse = Homography.toUnitSquare(placement.corners());
        VipsImage grid = canvas.scope().call("xyz", seen.width() * samples, seen.height() * samples);
        VipsImage below = term(grid, inverse, 6, seen, samples, 1);
        return ratio(term(grid, inverse, 0, seen, samples, image.width()), below)
                .call("bandjoin", List.of(ratio(term(grid, inverse, 3, seen, samples, image.height()), below)));
    }

    private static VipsImage ratio(VipsImage above, VipsImage below) {
        // The library counts from the middle of the first pixel of the rim.
        return above.call("divide", below).call("linear", new double[] {1}, new double[] {Premultiplied.RIM - 0.5});
    }

    /** One row of the matrix applied to the middle of each pixel: a mean of two bands, each with twice its factor. */
    private VipsImage term(VipsImage grid, double[] matrix, int row, Area seen, int samples, double times) {
        double a = matrix[row] * times / (canvas.zoom().x() * samples);
        double b = matrix[row + 1] * times / (canvas.zoom().y() * samples);
        double c = matrix[row + 2] * times + a * (seen.x() * samples + 0.5) + b * (seen.y() * samples + 0.5);
        return grid.call("linear", new double[] {2 * a, 2 * b}, new double[] {c, c}).call("bandmean");
    }
}
