package io.darkroom.render.encode;

import io.darkroom.command.request.Compression;
import io.darkroom.vips.VipsImage;

/** WebP with or without loss. */
final class WebpEncoder implements Encoder {
    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        sink.save(image, "webpsave_target", encoding.options("Q", encoding.quality().quality(),
                "lossless", encoding.compression() == Compression.LOSSLESS));
    }
}
