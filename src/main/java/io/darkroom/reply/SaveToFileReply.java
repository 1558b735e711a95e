package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.command.request.Timeout;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.save.SaveOrder;
import io.darkroom.save.SaveTarget;
import io.darkroom.save.SavedImage;
import io.darkroom.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        requirePermission(call);
        Settings settings = call.settings();
        Path folder = settings.savePath().orElseThrow(() -> new Fault(ErrorCode.SAVE_REFUSED,
                "saving is off on this server: its administrator must set darkroom.SavePath to an existing, writable folder"));
        ImageRequest request = call.request();
        String name = request.value(Name.COMMAND).map(Name::file).orElseThrow(() -> new Fault(ErrorCode.SAVE_REFUSED,
                "req=saveToFile needs name=FILE, a path relative to the server's save folder"));
        long millis = request.value(Timeout.COMMAND).map(Timeout::millis).orElse(settings.saveTimeoutMillis());
        SaveOrder order = new SaveOrder(inFormatOf(name, request), call.source(), call.saveLimits(), folder, name, millis,
                settings.saveExecutor());
        return call.saver().save(order).thenApply(SaveToFileReply::done);
    }

    private static void requirePermission(Call call) {
        Settings settings = call.settings();
        // Behind a proxy on the server's own host the whole world has a loopback address.
        boolean near = settings.saveClients().allows(call.caller().address()) && !call.caller().forwarded();
        boolean known = (near || settings.saveClients().allowsAnyone())
                && settings.saveRole().map(call.caller().hasRole()::test).orElse(true);
        if (!known) {
            throw new Fault(ErrorCode.SAVE_REFUSED, "this caller may not save: darkroom.SaveClients and darkroom.SaveRole say who may");
        }
    }

    /** The suffix of the name and the format of the image must agree; where fmt= is missing, the suffix chooses. */
    private static ImageRequest inFormatOf(String name, ImageRequest request) {
        Optional<String> suffix = SaveTarget.suffix(name);
        if (suffix.isEmpty()) {
            return request;
        }
        Optional<Fmt> asked = request.value(Fmt.COMMAND);
        if (asked.isEmpty()) {
            return request.with(Fmt.COMMAND, Fmt.of(OutputFormat.ofSuffix(suffix.get()).orElseThrow(() -> new Fault(ErrorCode.SAVE_REFUSED,
                    "name=%s: .%s is not the suffix of a format that can be written; use one that is, or none".formatted(name, suffix.get())))));
        }
        List<String> allowed = asked.get().format().suffixes();
        if (!allowed.contains(suffix.get())) {
            throw new Fault(ErrorCode.SAVE_REFUSED, "name=%s: fmt=%s files end in .%s".formatted(
                    name, asked.get().format().protocolName(), String.join(" or .", allowed)));
        }
        return request;
    }

    private static Answer done(SavedImage saved) {
        return Answer.text(200, "text/plain", SaveReply.done(saved.name(), saved.size().width(), saved.size().height(), saved.mimeType(),
                saved.file(), Instant.now()), Freshness.NEVER);
    }

    static Answer failed(Fault fault) {
        int status = fault.code() == ErrorCode.METHOD_NOT_ALLOWED ? 405 : 403;
        return Answer.text(status, "text/plain", SaveReply.failed(fault, Instant.now()), Freshness.NEVER);
    }
}
