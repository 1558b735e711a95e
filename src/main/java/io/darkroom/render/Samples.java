package io.darkroom.render;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/** How many bits a component has: eight, or sixteen for sources that have them. */
final class Samples {
    private Samples() {
    }

    static boolean areDeep(VipsImage image) {
        return image.format().equals("ushort");
    }

    /** The value of full light, full ink or full opacity. */
    static int full(VipsImage image) {
        return areDeep(image) ? 65_535 : 255;
    }

    /** Factor times the image plus half a step, cut off to whole steps of the given format. */
    static VipsImage scaled(VipsImage image, double factor, boolean deep) {
        return rounded(image, new double[] {factor}, new double[] {0}, deep);
    }

    static VipsImage rounded(VipsImage image, double[] factors, double[] offsets, boolean deep) {
        double[] halves = offsets.clone();
        for (int i = 0; i < halves.length; i++) {
            halves[i] += 0.5;
        }
        return deep ? image.call("linear", factors, halves).call("cast", "ushort")
                : image.call("linear", factors, halves, Map.of("uchar", true));
    }

    static VipsImage deepened(VipsImage image) {
        if (areDeep(image)) {
            return image;
        }
        String meaning = switch (image.interpretation()) {
            case "srgb" -> "rgb16";
            case "b-w" -> "grey16";
            default -> image.interpretation();
        };
        return scaled(image, 257, true).call("copy", Map.of("interpretation", meaning));
    }
}
