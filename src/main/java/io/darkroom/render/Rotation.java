package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.LayerPlan;
import io.darkroom.plan.Placement;
import io.darkroom.plan.Zoom;
import io.darkroom.protocol.Size;
import io.darkroom.vips.VipsImage;

/** Turns a picture by any angle, with what is left to scale done in the same step. Reference: r-rotate.md */
record Rotation(LayerPlan plan, Placement.Rotated placement, Canvas canvas) implements Placing {
    /** Never larger than the source: the rotation itself enlarges. */
    @Override
    public Size size() {
        Size uncut = plan.turn().of(plan.crop().size());
        double most = Math.max(uncut.width() / (double) plan.size().width(), uncut.height() / (double) plan.size().height());
        double scale = Math.min(Math.max(1e-9, most), Math.max(canvas.zoom().x(), canvas.zoom().y()));
        return new Size(side(plan.size().width() * scale), side(plan.size().height() * scale));
    }

    private static int side(double pixels) {
        return Math.max(1, (int) Math.round(pixels));
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
        Zoom zoom = canvas.zoom();
        double x = plan.size().width() / (double) image.width();
        double y = plan.size().height() / (double) image.height();
        double cos = Math.cos(Math.toRadians(placement.degrees()));
        double sin = Math.sin(Math.toRadians(placement.degrees()));
        double[] matrix = {zoom.x() * x * cos, -zoom.x() * y * sin, zoom.y() * x * sin, zoom.y() * y * cos};
        Premultiplied pixels = Premultiplied.roomy(image);
        return pixels.restore(Resampling.transformed(pixels.image(), matrix, placement.centreX() * zoom.x() - seen.x() - 0.5,
                placement.centreY() * zoom.y() - seen.y() - 0.5, seen.size(), "black", canvas.filter()));
    }
}
