package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;

/**
 * What an {@code op_} command does to pixels. Pictures are gray, RGB or CMYK with 8 or 16 bits a component, perhaps with alpha as
 * their last band, colours not multiplied by it; the result has the same bands and format.
 */
public interface PixelOperation {
    Stage stage();

    /**
     * @param scale how many pixels of the picture stand for one of the layer or composite image at full resolution, in which radii are given
     */
    VipsImage apply(VipsImage picture, double scale);

    /** The same for the mask of an effect, which is all that an effect has. */
    default VipsImage applyToMask(VipsImage mask, double scale) {
        return apply(mask, scale);
    }

    /** The same for a picture whose first pixel stands at that place of the whole: what is made by chance must not depend on which part is drawn. */
    default PixelOperation at(int x, int y) {
        return this;
    }

    /** Whether its radius is in pixels of the source image at full resolution; else it is in those of the composite image. */
    default boolean countsSource() {
        return false;
    }

    /** How many pixels around a pixel have a say in what it becomes; 0 for an operation that looks at each pixel alone. */
    default int reach(double scale) {
        return 0;
    }

    /** Whether a picture that is not RGB must become RGB first, naively. */
    default boolean needsRgb() {
        return false;
    }

    /** Whether all of the picture must be given, however little of it is shown. */
    default boolean needsWhole() {
        return false;
    }
}
