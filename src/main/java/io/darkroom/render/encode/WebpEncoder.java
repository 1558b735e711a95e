package io.darkroom.render.encode;

import io.darkroom.command.request.Compression;
import io.darkroom.vips.VipsImage;

/** WebP with or without loss. */
final class WebpEncoder implements Encoder {
    /** Half the time of the library's default of 4, for three bytes more in a hundred. */
    private static final int EFFORT = 2;

    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        sink.save(image, "webpsave_target", encoding.options("effort", EFFORT, "Q", encoding.quality().quality(),
                "lossless", encoding.compression() == Compression.LOSSLESS));
    }
}
