package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Limits;
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
        Adaptation adapted = Adaptation.of(call.request(), call.hints());
        Substitution found = Substitution.of(adapted.request(), call.folders());
        OutputFormat format = found.request().value(Fmt.COMMAND, Fmt.DEFAULT).format();
        boolean kept = call.request().value(Cache.COMMAND, Cache.DEFAULT).client();
        return new Answer(200, format.mimeType(), () -> rendered(found.request(), found.files(), call.renderLimits()),
                kept ? Freshness.IMAGE : Freshness.NEVER, Optional.of(Version.of(call.fingerprint() + adapted.fingerprint(), found.files())),
                Optional.of(found.files().modified()), true, adapted.headers());
    }

    private static byte[] rendered(ImageRequest request, SourceFiles sources, Limits limits) {
        return RenderSlots.run(() -> {
            try (Evaluation evaluation = new Evaluation()) {
                evaluation.stopAfter(MOST_SECONDS);
                return Renderer.plan(request, sources, limits, evaluation).bytes();
            }
        });
    }
}
