package io.darkroom.reply;

import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;
import java.nio.charset.StandardCharsets;

/** The XMP metadata that the object of the URL embeds; an empty packet if it has none. Reference: r-xmp.md */
final class XmpReply {
    private static final byte[] NOTHING = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>\n".getBytes(StandardCharsets.UTF_8);

    private XmpReply() {
    }

    static Answer answer(Call call) {
        try (Evaluation evaluation = new Evaluation()) {
            byte[] xmp = Renderer.open(call.source(), evaluation).xmp().orElse(NOTHING);
            return Answer.text(200, "text/xml", new String(xmp, StandardCharsets.UTF_8), Freshness.PROPERTIES);
        }
    }
}
