package io.darkroom.reply;

import io.darkroom.protocol.Size;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;

/** The size of the composite image, which viewers ask for before they ask for tiles; no page of the reference describes it. */
final class CtxReply {
    private CtxReply() {
    }

    static Answer answer(Call call) {
        try (Evaluation evaluation = new Evaluation()) {
            Size size = Renderer.plan(call.scenes().of(call.resolved()), call.renderLimits(), evaluation).compositeSize();
            return XmlEncoding.of(call.request()).answer("<ctx dx=\"%d\" dy=\"%d\"/>".formatted(size.width(), size.height()), call.lifetimes().ofProperties());
        }
    }
}
