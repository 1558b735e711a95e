package io.darkroom.plan;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.layer.Flip;
import io.darkroom.command.layer.Rotate;
import io.darkroom.command.source.Crop;
import io.darkroom.protocol.Size;

/**
 * The whole geometry of one reply: orient, crop, rotate, flip, then the view.
 * What falls to layer 0 (crop, rotate) comes before what applies to the composite (flip). Reference: r-layer-transforms.md, r-flip.md
 *
 * @param orientation how the stored picture must be turned to stand upright
 * @param crop        the part of the upright source that is used; may reach beyond it
 * @param rotation    clockwise degrees that are not a whole number of quarter turns, or 0
 * @param turn        quarter turns and flips after the crop and the rotation
 * @param composite   the size of the composite image at full resolution
 * @param view        from the composite to the reply
 */
public record RenderPlan(Turn orientation, Area crop, double rotation, Turn turn, Size composite, ViewPlan view) {

    public static RenderPlan of(ImageRequest request, Size stored, Turn orientation) {
        Size upright = orientation.of(stored);
        Area crop = request.value(Crop.COMMAND).map(c -> resolve(c, upright)).orElse(Area.of(upright));
        double degrees = request.value(Rotate.COMMAND).map(Rotate::degrees).orElse(0.0) % 360;
        boolean quarters = degrees % 90 == 0;
        Turn turn = (quarters ? Turn.clockwise((int) (degrees / 90)) : Turn.NONE)
                .then(request.value(Flip.COMMAND).map(RenderPlan::turn).orElse(Turn.NONE));
        double rotation = quarters ? 0 : degrees;
        Size composite = quarters ? turn.of(crop.size()) : boundingBox(crop.size(), rotation);
        return new RenderPlan(orientation, crop, rotation, turn, composite,
                ViewTransform.solve(composite, View.of(request)));
    }

    public Size reply() {
        return view.reply();
    }

    private static Turn turn(Flip flip) {
        return (flip.leftRight() ? Turn.LEFT_RIGHT : Turn.NONE).then(flip.upDown() ? Turn.UP_DOWN : Turn.NONE);
    }

    private static Area resolve(Crop crop, Size source) {
        double unitX = crop.normalized() ? source.width() : 1;
        double unitY = crop.normalized() ? source.height() : 1;
        int x = WholePixels.nearest(crop.x() * unitX);
        int y = WholePixels.nearest(crop.y() * unitY);
        // Both edges are rounded, not the length, so that crops that touch stay side by side.
        int right = WholePixels.nearest((crop.x() + crop.width()) * unitX);
        int bottom = WholePixels.nearest((crop.y() + crop.height()) * unitY);
        return new Area(x, y, WholePixels.atLeastOne(right - x), WholePixels.atLeastOne(bottom - y));
    }

    static Size boundingBox(Size size, double degrees) {
        double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
        double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
        return new Size(WholePixels.up(size.width() * cos + size.height() * sin),
                WholePixels.up(size.width() * sin + size.height() * cos));
    }
}
