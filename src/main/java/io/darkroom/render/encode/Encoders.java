package io.darkroom.render.encode;

import io.darkroom.command.request.Family;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import io.darkroom.vips.Vips;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** The one list of encoders. */
public final class Encoders {
    private static final Encoder PALETTE = new PaletteFormats();

    private static final Map<Family, Encoder> ALL = Map.of(
            Family.AVIF, new AvifEncoder(),
            Family.GIF, PALETTE,
            Family.JPEG, new JpegEncoder(),
            Family.PNG, new PngEncoder(),
            Family.TIFF, new TiffEncoder(),
            Family.WEBP, new WebpEncoder());

    private Encoders() {
    }

    public static void encode(VipsImage image, Encoding encoding, Sink sink) {
        OutputFormat format = encoding.format();
        (format.palette() ? PALETTE : ALL.get(format.family())).encode(image, encoding, sink);
    }

    /** What the format itself can hold. */
    public static void checkSize(OutputFormat format, Size size) {
        int longest = switch (format.family()) {
            case AVIF, WEBP -> 16_383;
            case GIF, JPEG -> 65_535;
            case PNG, TIFF -> Integer.MAX_VALUE;
        };
        if (Math.max(size.width(), size.height()) > longest) {
            throw new Fault(ErrorCode.IMAGE_TOO_LARGE, "illegal image size: fmt=%s holds at most %d pixels a side, not %dx%d"
                    .formatted(format.protocolName(), longest, size.width(), size.height()));
        }
    }

    /** A libvips that was built without a format's encoder is no reason for a strange error in the middle of the work. */
    public static void checkWritable(OutputFormat format) {
        String saver = switch (format.family()) {
            case AVIF -> "heifsave_target";
            // Written without the pixel library's help; this is an operation that every copy has.
            case GIF -> "copy";
            case JPEG -> "jpegsave_target";
            case PNG -> "pngsave_target";
            case TIFF -> "tiffsave_target";
            case WEBP -> "webpsave_target";
        };
        if (!Vips.loaded().has(saver)) {
            throw new Fault(ErrorCode.NOT_SUPPORTED,
                    "fmt=" + format.protocolName() + ": the libvips that this server has loaded can't write this format");
        }
    }
}
