package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;

/**
 * Mixes pictures by the formulas that PDF and the W3C publish: a mode counts where both are opaque, and each shows its own colours
 * where the other is not. All is in levels of 255, and results have fractions. Reference: r-blendmode.md
 */
final class Blending {
    /** The library's number for it. */
    private static final int OVER = 2;

    private Blending() {
    }

    /** Laid on the lowest one, all at once; the result has an alpha. */
    static VipsImage over(VipsImage lowest, List<Painted> uppers) {
        List<VipsImage> images = uppers.stream().map(upper -> Samples.ofEightBits(upper.image())).toList();
        int[] x = uppers.stream().mapToInt(upper -> upper.area().x()).toArray();
        int[] y = uppers.stream().mapToInt(upper -> upper.area().y()).toArray();
        return exact(lowest).call("composite", images, new int[] {OVER},
                Map.of("x", x, "y", y, "compositing-space", images.getFirst().interpretation()));
    }

    /** On a colour, to the nearest level. */
    static VipsImage on(double[] colour, VipsImage picture) {
        return picture.hasAlpha() ? Samples.whole(flattened(picture, colour), Samples.areDeep(picture)) : picture;
    }

    private static VipsImage flattened(VipsImage picture, double... colour) {
        return exact(picture).call("flatten", Map.of("background", colour));
    }

    /** Which colours must be laid over the lower picture, which has the same size, so that they seem mixed with its own. */
    static VipsImage mixed(VipsImage lower, VipsImage colours, BlendMode.Mode mode) {
        return switch (colours.interpretation().equals("cmyk") ? ofInk(mode) : mode) {
            // The mean of what both give and of the colours alone, weighted with the lower alpha, is what the lower picture gives on white, or on black.
            case MULT -> product(on(255, lower), colours, 1, 0);
            case SCREEN -> product(inverse(on(0, lower)), inverse(colours), -1, 255);
            case LIGHTEN -> chosen("more", on(colours, lower), colours);
            case DARKEN -> chosen("less", on(colours, lower), colours);
            case NORM, DISSOLVE -> colours;
        };
    }

    private static VipsImage product(VipsImage lower, VipsImage upper, int sign, int offset) {
        return lower.call("multiply", upper).call("linear", new double[] {sign / 255.0}, new double[] {offset});
    }

    private static VipsImage chosen(String relation, VipsImage one, VipsImage other) {
        return one.call("relational", other, relation).call("ifthenelse", one, other);
    }

    private static VipsImage on(double level, VipsImage picture) {
        return picture.hasAlpha() ? flattened(picture, level) : picture;
    }

    private static VipsImage on(VipsImage ground, VipsImage picture) {
        return picture.hasAlpha() ? Alpha.colours(over(ground, List.of(Painted.whole(picture)))) : picture;
    }

    private static VipsImage inverse(VipsImage image) {
        return image.format().equals("uchar") ? image.call("invert") : image.call("linear", new double[] {-1}, new double[] {255});
    }

    /** The library keeps fractions of what has some. */
    private static VipsImage exact(VipsImage image) {
        return Samples.ofEightBits(image).call("cast", "float");
    }

    /** The modes mix light; ink is the lack of it. */
    private static BlendMode.Mode ofInk(BlendMode.Mode mode) {
        return switch (mode) {
            case MULT -> BlendMode.Mode.SCREEN;
            case SCREEN -> BlendMode.Mode.MULT;
            case LIGHTEN -> BlendMode.Mode.DARKEN;
            case DARKEN -> BlendMode.Mode.LIGHTEN;
            case NORM, DISSOLVE -> mode;
        };
    }
}
