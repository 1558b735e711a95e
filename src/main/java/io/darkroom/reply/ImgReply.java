package io.darkroom.reply;

import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Fmt;
import io.darkroom.render.Evaluation;
import io.darkroom.render.RenderSlots;
import io.darkroom.render.Renderer;
import io.darkroom.render.SourceFiles;
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
        if (call.request().describesNothing()) {
            return Answer.text(200, "text/plain", PropertiesText.ok(Map.of(), Instant.now()), Freshness.NEVER);
        }
        SourceFiles sources = call.sources();
        boolean kept = call.request().value(Cache.COMMAND, Cache.DEFAULT).client();
        return new Answer(200, call.request().value(Fmt.COMMAND, Fmt.DEFAULT).format().mimeType(), () -> rendered(call, sources),
                kept ? Freshness.IMAGE : Freshness.NEVER,
                Optional.of(Version.of(call.fingerprint(), sources)), Optional.of(sources.modified()), true);
    }

    private static byte[] rendered(Call call, SourceFiles sources) {
        return RenderSlots.run(() -> {
            try (Evaluation evaluation = new Evaluation()) {
                evaluation.stopAfter(MOST_SECONDS);
                return Renderer.plan(call.request(), sources, call.renderLimits(), evaluation).bytes();
            }
        });
    }
}
