package io.darkroom.render.colour;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** Samples of 8 and 16 bits without sign, and the ways between the deep and the shallow. */
public final class Samples {
    private Samples() {}

    /** To the nearest level of 8 bits; a picture that has 8 bits is left as it is. */
    public static VipsImage eightBits(VipsImage image) {
        return areDeep(image) ? shallow(scaled(image, 1 / 257.0, false))
                : image;
    }

    public static boolean areDeep(VipsImage image) {
        return image.format().equals("ushort");
    }

    /** The value of full light, full ink or full opacity. */
    public static int full(VipsImage image) {
        return areDeep(image) ? 65535 : 255;
    }

    /** Factor times the image plus half a step, cut off to whole steps of the given format. */
    public static VipsImage scaled(VipsImage image, double factor, boolean deep) {
        return rounded(image, new double[] {factor}, new double[] {0}, deep);
    }

    public static VipsImage rounded(VipsImage image, double[] factors, double[] offsets, boolean deep) {
        double[] halves = offsets.clone();
        for (int i = 0; i < halves.length; i++) {
            halves[i] += 0.5;
        }
        // The operation's own way to 8 bits is the slower one.
        return image.call("linear", factors, halves).call("cast", deep ? "ushort" : "uchar");
    }

    public static VipsImage deepened(VipsImage image) {
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

    /** The same in levels of 255, with fractions if it has sixteen bits. */
    public static VipsImage ofEightBits(VipsImage image) {
        return areDeep(image) ? shallow(image.call("linear", new double[] {1 / 257.0}, new double[] {0})) : image;
    }

    /** A picture in levels of 255, perhaps with fractions, or of sixteen bits already: to the nearest level of 8 or 16 bits. */
    public static VipsImage whole(VipsImage image, boolean deep) {
        if (deep) {
            return deepened(image);
        }
        return image.format().equals("float") ? scaled(image, 1, false) : image;
    }

    /** A picture whose label says what its bands are, whatever the file or the operation before said. */
    static VipsImage labelled(VipsImage image, PixelType type) {
        String deep = type == PixelType.RGB ? "rgb16" : "grey16";
        return image.call("copy", Map.of("interpretation", type == PixelType.CMYK ? "cmyk" : areDeep(image) ? deep : shallow(type)));
    }

    static VipsImage shallow(VipsImage image) {
        return switch (image.interpretation()) {
            case "rgb16" -> labelled(image, PixelType.RGB);
            case "grey16" -> labelled(image, PixelType.GRAY);
            default -> image;
        };
    }

    static int colours(PixelType type) {
        return switch (type) {
            case GRAY -> 1;
            case RGB -> 3;
            case CMYK -> 4;
        };
    }

    private static String shallow(PixelType type) {
        return type == PixelType.RGB ? "srgb" : "b-w";
    }
}
