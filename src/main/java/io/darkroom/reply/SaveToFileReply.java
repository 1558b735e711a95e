package io.darkroom.reply;

import io.darkroom.command.request.Name;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.save.SaveOrder;
import io.darkroom.save.SavedImage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Saves the rendered image instead of returning it. Reference: r-savetofile.md */
final class SaveToFileReply {
    private static final List<String> METHODS = List.of("GET", "POST");

    private SaveToFileReply() {
    }

    static CompletionStage<Answer> answer(Call call) {
        if (!METHODS.contains(call.caller().method())) {
            throw new Fault(ErrorCode.METHOD_NOT_ALLOWED, "req=saveToFile is answered to GET and POST, not to " + call.caller().method());
        }
        try {
            SavePermission.require(call.caller(), call.settings());
            SaveOrder order = SaveOrders.of(call.resolved(), call.scenes(), call.settings(), call.id());
            return call.saver().save(order).thenApply(SaveToFileReply::done);
        } catch (Fault refused) {
            call.saver().refused(call.id(), call.request().value(Name.COMMAND).map(Name::file).orElse(""), refused);
            throw refused;
        }
    }

    private static Answer done(SavedImage saved) {
        return Answer.text(200, "text/plain", SaveReply.done(saved.name(), saved.size().width(), saved.size().height(), saved.mimeType(),
                saved.file(), Instant.now()), Freshness.NEVER).forOwnOrigin();
    }

    static Answer failed(Fault fault) {
        int status = fault.code() == ErrorCode.METHOD_NOT_ALLOWED ? 405 : 403;
        return Answer.text(status, "text/plain", SaveReply.failed(fault, Instant.now()), Freshness.NEVER).forOwnOrigin();
    }
}
