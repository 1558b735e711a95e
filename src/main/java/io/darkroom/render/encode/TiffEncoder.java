package io.darkroom.render.encode;

import io.darkroom.command.request.Compression;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** TIFF in strips, uncompressed, or compressed with or without loss. */
final class TiffEncoder implements Encoder {
    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        boolean big = (long) image.width() * image.height() * image.bands() > 4_000_000_000L;
        Map<String, Object> options = encoding.options("bigtiff", big);
        options.putAll(switch (encoding.compression()) {
            case LZW -> Map.of("compression", "lzw", "predictor", "horizontal");
            case ZIP -> Map.of("compression", "deflate", "predictor", "horizontal");
            case JPEG -> Map.of("compression", "jpeg", "Q", encoding.quality().quality());
            case NONE, LOSSY, LOSSLESS -> Map.of("compression", Compression.NONE.name().toLowerCase());
        });
        sink.save(image, "tiffsave_target", options);
    }
}
