package io.darkroom.render.encode.palette;

import io.darkroom.command.request.Quantize;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Optional;

/** Encodes GIF and PNG8, with or without alpha. Reference: r-is-http-quantize.md, r-is-http-fmt.md */
public final class PaletteEncoder {
    public static final int MOST_MEGAPIXELS = 40;

    private PaletteEncoder() {}

    /** With alpha, the format has one key colour: what is more than half transparent gets it, all else is opaque. */
    public static byte[] gif(Pixels pixels, Quantize quantize, boolean alpha) {
        refuseTooLarge(pixels.width(), pixels.height());
        Transparency transparency = alpha ? Transparency.KEY : Transparency.NONE;
        Palette palette = Palettes.choose(pixels, quantize, transparency);
        byte[] indexes = Indexing.of(pixels, transparency, palette, quantize.dither());
        return GifFile.bytes(pixels, indexes, palette);
    }

    /** With alpha, every colour of the palette has an alpha of its own. */
    public static byte[] png(Pixels pixels, Quantize quantize, boolean alpha, double dpi, Optional<byte[]> iccProfile) {
        refuseTooLarge(pixels.width(), pixels.height());
        Transparency transparency = alpha ? Transparency.FULL : Transparency.NONE;
        Palette palette = Palettes.choose(pixels, quantize, transparency);
        byte[] indexes = Indexing.of(pixels, transparency, palette, quantize.dither());
        return PngFile.bytes(pixels, indexes, palette, dpi, iccProfile);
    }

    /** Also to be asked before the pixels are made. */
    public static void refuseTooLarge(int width, int height) {
        if ((long) width * height > MOST_MEGAPIXELS * 1_000_000L) {
            throw new Fault(ErrorCode.IMAGE_TOO_LARGE, "illegal image size %dx%d: GIF and PNG8 have at most %d megapixels"
                    .formatted(width, height, MOST_MEGAPIXELS));
        }
    }
}
