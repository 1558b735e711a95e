package io.darkroom.reply;

import io.darkroom.catalog.ResolvedObject;
import io.darkroom.command.request.ImageSet;
import io.darkroom.command.request.LabelKey;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import io.darkroom.render.Evaluation;
import io.darkroom.render.Renderer;
import io.darkroom.render.SourceFile;
import io.darkroom.reply.set.ImageFacts;
import io.darkroom.reply.set.MediaSet;
import io.darkroom.reply.set.SetElement;
import io.darkroom.reply.set.SetSources;
import io.darkroom.resolve.Resolved;
import java.util.Optional;

/** What belongs to a set of images and videos. Reference: r-set.md, r-media-set-requests.md */
final class SetReply {
    private SetReply() {
    }

    static Answer answer(Call call) {
        Resolved resolved = call.resolved();
        try (Evaluation evaluation = new Evaluation()) {
            var sources = new SetSources(resolved.resolution(), resolved.main(), resolved.localization(),
                    call.request().value(LabelKey.COMMAND).map(LabelKey::key), facts(call, evaluation));
            SetElement set = MediaSet.of(resolved.object(), call.request().value(ImageSet.COMMAND).map(ImageSet::text), sources);
            return SetFormat.answer(call.request(), set, call.lifetimes().ofProperties());
        }
    }

    /** From the head of the file: a record may say what size its image has, but the file is what is shown. */
    private static ImageFacts facts(Call call, Evaluation evaluation) {
        return (ResolvedObject image) -> call.scenes().file(image).flatMap(found -> fact(found.file(), evaluation));
    }

    private static Optional<ImageFacts.Fact> fact(SourceFile file, Evaluation evaluation) {
        try {
            Size size = Renderer.size(file, evaluation);
            return Optional.of(new ImageFacts.Fact(size.width(), size.height(), file.version()));
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }
}
