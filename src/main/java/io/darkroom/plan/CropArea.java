package io.darkroom.plan;

import io.darkroom.command.Layer;
import io.darkroom.command.source.Crop;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import java.awt.geom.Rectangle2D;

/** The part of a source that a layer uses, in whole pixels of the upright source. Reference: r-crop.md, r-croppath.md */
final class CropArea {
    private CropArea() {
    }

    static Area of(Layer layer, Material material, Size source) {
        Area area = layer.value(Crop.COMMAND).map(crop -> resolve(crop, source)).orElse(Area.of(source));
        for (Rectangle2D path : material.cropPaths()) {
            area = area.intersect(around(path, source));
        }
        if (area.isEmpty()) {
            throw new Fault(ErrorCode.BAD_VALUE, "cropPathE= leaves nothing of the image of layer %d".formatted(layer.number()));
        }
        return area;
    }

    /** The whole pixels that a path touches. Reference: r-croppath.md */
    private static Area around(Rectangle2D path, Size source) {
        int left = (int) Math.floor(WholePixels.withinLimit(path.getX() * source.width()));
        int top = (int) Math.floor(WholePixels.withinLimit(path.getY() * source.height()));
        return new Area(left, top, WholePixels.atLeastOne(WholePixels.up(path.getMaxX() * source.width()) - left),
                WholePixels.atLeastOne(WholePixels.up(path.getMaxY() * source.height()) - top));
    }

    private static Area resolve(Crop crop, Size source) {
        double unitX = crop.normalized() ? source.width() : 1;
        double unitY = crop.normalized() ? source.height() : 1;
        return between(crop.x() * unitX, crop.y() * unitY, (crop.x() + crop.width()) * unitX, (crop.y() + crop.height()) * unitY);
    }

    /** Both edges are rounded, not the length, so that crops that touch stay side by side. */
    private static Area between(double left, double top, double right, double bottom) {
        int x = WholePixels.nearest(left);
        int y = WholePixels.nearest(top);
        return new Area(x, y, WholePixels.atLeastOne(WholePixels.nearest(right) - x), WholePixels.atLeastOne(WholePixels.nearest(bottom) - y));
    }
}
