package io.darkroom.reply;

import io.darkroom.protocol.Modifier;
import io.darkroom.render.Renderer;
import java.util.Map;

/** A request that has come this far can be read; its objects are not looked at. Reference: r-is-http-validate.md */
final class ValidateReply {
    private ValidateReply() {
    }

    static Answer answer(Call call) {
        boolean whole = call.resolved().modifiers().stream().noneMatch(modifier -> modifier instanceof Modifier.Assignment assignment && assignment.hasVariable());
        if (whole) {
            Renderer.check(call.request());
        }
        return PropertyFormat.answer(call.request(), Map.of("request.isValid", "1"), Freshness.NEVER);
    }
}
