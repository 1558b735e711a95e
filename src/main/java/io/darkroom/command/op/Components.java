package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;

/**
 * Red, green and blue of each pixel, and the largest and the smallest of the three, of which HSL is made: the lightness is their mean, the
 * chroma their difference, the saturation the chroma as a share of the largest that this lightness allows.
 */
record Components(VipsImage all) {
    /** @param rgb without alpha */
    static Components of(VipsImage rgb) {
        VipsImage kept = Kept.pixels(rgb, 0);
        VipsImage red = kept.call("extract_band", 0);
        List<VipsImage> others = List.of(kept.call("extract_band", 1), kept.call("extract_band", 2));
        VipsImage largest = red.call("bandrank", others, Map.of("index", 2));
        VipsImage smallest = red.call("bandrank", others, Map.of("index", 0));
        return new Components(Kept.pixels(kept.call("bandjoin", List.of(largest, smallest)), 0));
    }

    VipsImage rgb() {
        return all.call("extract_band", 0, Map.of("n", 3));
    }

    VipsImage red() {
        return all.call("extract_band", 0);
    }

    VipsImage green() {
        return all.call("extract_band", 1);
    }

    VipsImage blue() {
        return all.call("extract_band", 2);
    }

    VipsImage largest() {
        return all.call("extract_band", 3);
    }

    VipsImage smallest() {
        return all.call("extract_band", 4);
    }

    VipsImage chroma() {
        return largest().call("subtract", smallest());
    }

    /** Real numbers: each of the three components times {@code own}, and the sum of the largest and the smallest times {@code both}. */
    VipsImage mixed(double own, double both) {
        return all.call("recomb", Matrix.of(all, 5,
                own, 0, 0, both, both,
                0, own, 0, both, both,
                0, 0, own, both, both));
    }
}
