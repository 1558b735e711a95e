package io.darkroom.render.colour;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** Samples of 8 and 16 bits without sign, and the way from the deep to the shallow. */
public final class Samples {
    private Samples() {}

    /** To the nearest level of 8 bits; a picture that has 8 bits is left as it is. */
    public static VipsImage eightBits(VipsImage image) {
        return areDeep(image) ? shallow(image.call("linear", new double[] {1 / 257.0}, new double[] {0.5}, Map.of("uchar", true)))
                : image;
    }

    static boolean areDeep(VipsImage image) {
        return image.format().equals("ushort");
    }

    /** The highest level. */
    static int full(VipsImage image) {
        return areDeep(image) ? 65535 : 255;
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
