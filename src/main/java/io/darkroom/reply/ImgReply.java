package io.darkroom.reply;

import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Fmt;
import io.darkroom.render.Evaluation;
import io.darkroom.render.RenderSlots;
import io.darkroom.render.Renderer;
import io.darkroom.render.SourceFile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The rendered image. Reference: r-img.md */
final class ImgReply {
    /** A picture that takes longer is not worth a client's waiting, nor the processor's work. */
    private static final long MOST_SECONDS = 60;

    private ImgReply() {
    }

    static Answer answer(Call call) {
        if (call.request().object().isEmpty()) {
            return Answer.text(200, "text/plain", PropertiesText.ok(Map.of(), Instant.now()), Freshness.NEVER);
        }
        SourceFile source = call.source();
        boolean kept = call.request().value(Cache.COMMAND, Cache.DEFAULT).client();
        return new Answer(200, call.request().value(Fmt.COMMAND, Fmt.DEFAULT).format().mimeType(), () -> rendered(call, source),
                kept ? Freshness.IMAGE : Freshness.NEVER,
                Optional.of(Version.of(call.fingerprint(), source)), Optional.of(source.modified()), true);
    }

    private static byte[] rendered(Call call, SourceFile source) {
        return RenderSlots.run(() -> {
            try (Evaluation evaluation = new Evaluation()) {
                evaluation.stopAfter(MOST_SECONDS);
                return Renderer.plan(call.request(), source, call.renderLimits(), evaluation).bytes();
            }
        });
    }
}
