package io.darkroom.render.encode;

import io.darkroom.command.request.Compression;
import io.darkroom.vips.Vips;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/** AVIF with or without loss. */
final class AvifEncoder implements Encoder {
    private static final String SAVER = "heifsave_target";
    /** Of all efforts the one with the most quality for its time; the next one, the library's default, takes four times as long. */
    private static final int EFFORT = 3;
    /** At this effort a little more quality makes up for what the default would have found, at no more bytes. */
    private static final int QUALITY_OFFSET = 3;

    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        Map<String, Object> options = encoding.options("compression", "av1", "bitdepth", 8, "effort", EFFORT,
                "Q", Math.min(100, encoding.quality().quality() + QUALITY_OFFSET),
                "lossless", encoding.compression() == Compression.LOSSLESS);
        if (Vips.loaded().takes(SAVER, "tune")) {
            options.put("tune", "ssim");
        }
        sink.save(image, SAVER, options);
    }
}
