package io.darkroom.plan;

import io.darkroom.command.Layer;
import io.darkroom.command.source.Crop;
import io.darkroom.protocol.Size;

/** The part of a source that a layer uses, in whole pixels of the upright source. Reference: r-crop.md */
final class CropArea {
    private CropArea() {
    }

    static Area of(Layer layer, Size source) {
        return layer.value(Crop.COMMAND).map(crop -> resolve(crop, source)).orElse(Area.of(source));
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
