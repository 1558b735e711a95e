package io.darkroom.plan;

import io.darkroom.command.layer.Extend;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;

/** What a layer's rectangle has more than its picture at each edge, in whole pixels; less if negative. Reference: r-extend.md */
record Margins(int left, int top, int right, int bottom, int layer) {
    static Margins of(Extend extend, Size picture, int layer) {
        double x = extend.normalized() ? picture.width() : 1;
        double y = extend.normalized() ? picture.height() : 1;
        return new Margins(WholePixels.nearest(extend.left() * x), WholePixels.nearest(extend.top() * y),
                WholePixels.nearest(extend.right() * x), WholePixels.nearest(extend.bottom() * y), layer);
    }

    Size around(Size picture) {
        long width = (long) picture.width() + left + right;
        long height = (long) picture.height() + top + bottom;
        if (width < 1 || height < 1) {
            throw new Fault(ErrorCode.BAD_VALUE, "extend=%d,%d,%d,%d leaves nothing of the %dx%d pixels of layer %d"
                    .formatted(left, top, right, bottom, picture.width(), picture.height(), layer));
        }
        WholePixels.withinLimit(Math.max(width, height));
        return new Size((int) width, (int) height);
    }
}
