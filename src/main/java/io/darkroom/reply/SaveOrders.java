package io.darkroom.reply;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.command.request.Timeout;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.render.Limits;
import io.darkroom.render.Renderer;
import io.darkroom.render.Scene;
import io.darkroom.resolve.Resolved;
import io.darkroom.resolve.Scenes;
import io.darkroom.save.SaveOrder;
import io.darkroom.save.SaveTarget;
import io.darkroom.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes an order of a request that asks for a save; who asks has been checked by then. Reference: r-savetofile.md */
public final class SaveOrders {
    private SaveOrders() {
    }

    /** Refuses every save while the server could carry out none. */
    public static void requireOn(Settings settings) {
        Renderer.requireReady();
        folder(settings);
    }

    /** Refuses a request that could not be saved whatever lies on the disk: its name and its format are looked at, and nothing else. */
    public static void check(ImageRequest request) {
        inFormatOf(safeName(request), request);
    }

    public static SaveOrder of(Resolved resolved, Scenes scenes, Settings settings, String requestId) {
        ImageRequest request = resolved.request();
        Renderer.requireReady();
        Path folder = folder(resolved, settings);
        String name = safeName(request);
        long millis = request.value(Timeout.COMMAND).map(Timeout::millis).orElse(settings.saveTimeoutMillis());
        Scene scene = scenes.of(resolved.with(inFormatOf(name, request)));
        Limits limits = new Limits(settings.maxSavePixels(), settings.maxSourcePixels());
        return new SaveOrder(scene, limits, folder, name, millis, settings.saveExecutor(), requestId);
    }

    /** A catalog may have a folder of its own, below the save directory. Reference: r-savepath.md */
    private static Path folder(Resolved resolved, Settings settings) {
        Path own = folder(settings);
        String path = resolved.attributes().value(Attributes.SAVE_PATH);
        if (path.isEmpty() && resolved.attributes().defined(Attributes.SAVE_PATH)) {
            throw new Fault(ErrorCode.SAVE_REFUSED, "saving is off for this catalog: its SavePath is empty");
        }
        return path.isEmpty() ? own : settings.saveDirectory().resolve(path);
    }

    private static Path folder(Settings settings) {
        return settings.savePath().orElseThrow(() -> new Fault(ErrorCode.SAVE_REFUSED,
                "saving is off on this server: its administrator must set darkroom.SavePath to an existing, writable folder"));
    }

    private static String safeName(ImageRequest request) {
        String name = request.value(Name.COMMAND).map(Name::file).orElseThrow(() -> new Fault(ErrorCode.SAVE_REFUSED,
                "req=saveToFile needs name=FILE, a path relative to the server's save folder"));
        SaveTarget.requireSafe(name);
        return name;
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
}
