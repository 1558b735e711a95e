package io.darkroom.render.encode;

import io.darkroom.vips.VipsImage;

/** Writes pictures of one family of formats. The picture has the reply's size, pixel type and alpha already. */
interface Encoder {
    void encode(VipsImage image, Encoding encoding, Sink sink);
}
