package io.darkroom.render.encode;

import io.darkroom.vips.VipsImage;

/** PNG with 8 bits a component. */
final class PngEncoder implements Encoder {
    @Override
    public void encode(VipsImage image, Encoding encoding, Sink sink) {
        sink.save(image, "pngsave_target", encoding.options("compression", 6, "filter", "none"));
    }
}
