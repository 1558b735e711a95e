package io.darkroom.plan;

import io.darkroom.command.layer.Perspective;
import io.darkroom.protocol.Size;
import java.util.List;
import java.util.stream.IntStream;

/** Four corners in pixels: top left, top right, bottom right, bottom left, x before y. Reference: r-perspective.md */
record Quad(List<Double> corners) {
    static Quad of(Perspective perspective, Size unit) {
        return new Quad(IntStream.range(0, 8).mapToObj(i -> perspective.corners().get(i)
                * (!perspective.normalized() ? 1 : i % 2 == 0 ? unit.width() : unit.height())).toList());
    }

    Quad moved(Point by) {
        return new Quad(IntStream.range(0, 8).mapToObj(i -> corners.get(i) + (i % 2 == 0 ? by.x() : by.y())).toList());
    }

    /** The whole pixels that the quadrilateral touches. */
    Area bounds() {
        int left = (int) Math.floor(WholePixels.withinLimit(least(0)));
        int top = (int) Math.floor(WholePixels.withinLimit(least(1)));
        return new Area(left, top, WholePixels.atLeastOne(WholePixels.up(most(0)) - left), WholePixels.atLeastOne(WholePixels.up(most(1)) - top));
    }

    private double least(int axis) {
        return IntStream.range(0, 4).mapToDouble(i -> corners.get(2 * i + axis)).min().orElseThrow();
    }

    private double most(int axis) {
        return IntStream.range(0, 4).mapToDouble(i -> corners.get(2 * i + axis)).max().orElseThrow();
    }
}
