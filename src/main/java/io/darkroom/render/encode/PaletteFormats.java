package io.darkroom.render.encode;

import io.darkroom.command.request.Family;
import io.darkroom.render.encode.palette.PaletteEncoder;
import io.darkroom.render.encode.palette.Pixels;
import io.darkroom.vips.VipsImage;
import java.util.Optional;

/** GIF and 8-bit PNG, whose palettes follow quantize=. Reference: r-is-http-quantize.md */
final class PaletteFormats implements Encoder {
    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        PaletteEncoder.refuseTooLarge(image.width(), image.height());
        Pixels pixels = new Pixels(rgba(image).pixels(), image.width(), image.height(), image::requireTime);
        boolean alpha = encoding.format().alpha();
        sink.put(encoding.format().family() == Family.GIF
                ? PaletteEncoder.gif(pixels, encoding.quantize(), alpha)
                : PaletteEncoder.png(pixels, encoding.quantize(), alpha, PrintResolution.dpi(image),
                        encoding.iccEmbed() ? image.blob("icc-profile-data") : Optional.empty()));
    }

    private static VipsImage rgba(VipsImage image) {
        VipsImage colour = image.bands() < 3 ? image.call("colourspace", "srgb") : image;
        return colour.hasAlpha() ? colour : colour.call("addalpha");
    }
}
