package io.darkroom.render.encode;

import io.darkroom.vips.VipsImage;
import java.util.Map;

/** TIFF in strips, uncompressed, or compressed with or without loss. */
final class TiffEncoder implements Encoder {
    /** Offsets in a classic TIFF have 32 bits. */
    private static final long LARGEST_CLASSIC = 4_000_000_000L;

    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        boolean big = (long) image.width() * image.height() * image.bands() > LARGEST_CLASSIC;
        Map<String, Object> options = encoding.options("bigtiff", big);
        options.putAll(switch (encoding.compression()) {
            case LZW -> Map.of("compression", "lzw", "predictor", "horizontal");
            case ZIP -> Map.of("compression", "deflate", "predictor", "horizontal");
            case JPEG -> Map.of("compression", "jpeg", "Q", encoding.quality().quality());
            case NONE, LOSSY, LOSSLESS -> Map.of("compression", "none");
        });
        sink.save(image, "tiffsave_target", options);
    }
}
