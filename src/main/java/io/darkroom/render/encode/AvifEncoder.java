package io.darkroom.render.encode;

import io.darkroom.command.request.Compression;
import io.darkroom.vips.VipsImage;

/** AVIF with or without loss. */
final class AvifEncoder implements Encoder {
    /** Each step below the library's default of 4 is many times faster at nearly the same bytes. */
    private static final int EFFORT = 2;

    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        sink.save(image, "heifsave_target", encoding.options("compression", "av1", "bitdepth", 8, "effort", EFFORT,
                "Q", encoding.quality().quality(), "lossless", encoding.compression() == Compression.LOSSLESS));
    }
}
