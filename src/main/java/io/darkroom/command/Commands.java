package io.darkroom.command;

import io.darkroom.command.layer.Flip;
import io.darkroom.command.layer.Rotate;
import io.darkroom.command.op.Blur;
import io.darkroom.command.op.Brightness;
import io.darkroom.command.op.ColorBalance;
import io.darkroom.command.op.Colorize;
import io.darkroom.command.op.Contrast;
import io.darkroom.command.op.Grow;
import io.darkroom.command.op.GrowMask;
import io.darkroom.command.op.Hue;
import io.darkroom.command.op.Invert;
import io.darkroom.command.op.Noise;
import io.darkroom.command.op.Saturation;
import io.darkroom.command.op.Sharpen;
import io.darkroom.command.op.Usm;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.JpegSize;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Pscan;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Quantize;
import io.darkroom.command.request.Req;
import io.darkroom.command.request.ResMode;
import io.darkroom.command.request.Timeout;
import io.darkroom.command.source.Crop;
import io.darkroom.command.view.Align;
import io.darkroom.command.view.Bgc;
import io.darkroom.command.view.Fit;
import io.darkroom.command.view.Hei;
import io.darkroom.command.view.Rect;
import io.darkroom.command.view.Rgn;
import io.darkroom.command.view.Scl;
import io.darkroom.command.view.Wid;
import io.darkroom.protocol.Arguments;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The registry: every command that Darkroom knows, sorted by name. Reference: c-command-reference.md */
public final class Commands {
    public static final List<Command<?>> ALL = List.of(
            Align.COMMAND,
            Bgc.COMMAND,
            Cache.COMMAND,
            Crop.COMMAND,
            Fit.COMMAND,
            Flip.COMMAND,
            Fmt.COMMAND,
            Handler.COMMAND,
            Hei.COMMAND,
            IccEmbed.COMMAND,
            Id.COMMAND,
            JpegSize.COMMAND,
            Name.COMMAND,
            Blur.COMMAND,
            Brightness.COMMAND,
            ColorBalance.COMMAND,
            Colorize.COMMAND,
            Contrast.COMMAND,
            Grow.COMMAND,
            GrowMask.COMMAND,
            Hue.COMMAND,
            Invert.COMMAND,
            Noise.COMMAND,
            Saturation.COMMAND,
            Sharpen.COMMAND,
            Usm.COMMAND,
            PrintRes.COMMAND,
            Pscan.COMMAND,
            Qlt.COMMAND,
            Quantize.COMMAND,
            Rect.COMMAND,
            Req.COMMAND,
            ResMode.COMMAND,
            Rgn.COMMAND,
            Rotate.COMMAND,
            Scl.COMMAND,
            Timeout.COMMAND,
            Wid.COMMAND);

    private static final Map<String, Spelling<?>> BY_SPELLING = bySpelling();

    private Commands() {}

    /** A command as it was called: only one of its spellings reads a given value. */
    public record Spelling<T>(Command<T> command, String name, Function<Arguments, T> reader) {
        public T read(String value) {
            return reader.apply(new Arguments(name, value));
        }
    }

    public static Optional<Spelling<?>> spelled(String name) {
        return Optional.ofNullable(BY_SPELLING.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Spelling<?>> bySpelling() {
        var all = new HashMap<String, Spelling<?>>();
        ALL.forEach(command -> add(command, all));
        return Map.copyOf(all);
    }

    private static <T> void add(Command<T> command, Map<String, Spelling<?>> all) {
        command.spellings().forEach((name, reader) ->
                all.put(name.toLowerCase(Locale.ROOT), new Spelling<>(command, name, reader)));
    }
}
