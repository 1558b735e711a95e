package io.darkroom.plan;

import io.darkroom.command.Layer;
import io.darkroom.command.source.Crop;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The part of a source that a layer uses, in whole pixels of the upright source. Reference: r-crop.md, r-croppath.md */
final class CropArea {
    private CropArea() {
    }

    /** What the source's own paths leave of crop= is what counts. */
    static Area of(Layer layer, Size source, List<Rectangle2D> frames) {
        Area crop = layer.value(Crop.COMMAND).map(asked -> resolve(asked, source)).orElse(Area.of(source));
        for (Rectangle2D frame : frames) {
            crop = crop.intersect(resolve(new Crop(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(), true), source));
        }
        if (crop.isEmpty()) {
            throw new Fault(ErrorCode.BAD_VALUE, "cropPathE= leaves nothing of layer %d: crop= and its paths lie apart".formatted(layer.number()));
        }
        return crop;
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
}
