package io.darkroom.command;

import io.darkroom.command.layer.Anchor;
import io.darkroom.command.layer.BgColor;
import io.darkroom.command.layer.BlendMode;
import io.darkroom.command.layer.ClipPath;
import io.darkroom.command.layer.ClipPathE;
import io.darkroom.command.layer.ClipXPath;
import io.darkroom.command.layer.ClipXPathE;
import io.darkroom.command.layer.EffectSelection;
import io.darkroom.command.layer.Extend;
import io.darkroom.command.layer.Flip;
import io.darkroom.command.layer.Hide;
import io.darkroom.command.layer.LayerColor;
import io.darkroom.command.layer.LayerMap;
import io.darkroom.command.layer.LayerSelection;
import io.darkroom.command.layer.LayerSize;
import io.darkroom.command.layer.Opac;
import io.darkroom.command.layer.Origin;
import io.darkroom.command.layer.Perspective;
import io.darkroom.command.layer.Pos;
import io.darkroom.command.layer.Rotate;
import io.darkroom.command.layer.SourceMap;
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
import io.darkroom.command.request.Bfc;
import io.darkroom.command.request.Cache;
import io.darkroom.command.request.DefaultImage;
import io.darkroom.command.request.Dpr;
import io.darkroom.command.request.EffectMask;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Handler;
import io.darkroom.command.request.Icc;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.Id;
import io.darkroom.command.request.ImageSet;
import io.darkroom.command.request.JpegSize;
import io.darkroom.command.request.LabelKey;
import io.darkroom.command.request.Message;
import io.darkroom.command.request.Name;
import io.darkroom.command.request.Network;
import io.darkroom.command.request.PathEmbed;
import io.darkroom.command.request.PrintRes;
import io.darkroom.command.request.Pscan;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Quantize;
import io.darkroom.command.request.Req;
import io.darkroom.command.request.RequestLocale;
import io.darkroom.command.request.ResMode;
import io.darkroom.command.request.Template;
import io.darkroom.command.request.Timeout;
import io.darkroom.command.request.XmpEmbed;
import io.darkroom.command.source.Crop;
import io.darkroom.command.source.CropPathE;
import io.darkroom.command.source.Mask;
import io.darkroom.command.source.MaskUse;
import io.darkroom.command.source.Res;
import io.darkroom.command.source.Scale;
import io.darkroom.command.source.Src;
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
            Anchor.COMMAND,
            Bfc.COMMAND,
            Bgc.COMMAND,
            BgColor.COMMAND,
            BlendMode.COMMAND,
            Cache.COMMAND,
            ClipPath.COMMAND,
            ClipPathE.COMMAND,
            ClipXPath.COMMAND,
            ClipXPathE.COMMAND,
            LayerColor.COMMAND,
            Crop.COMMAND,
            CropPathE.COMMAND,
            DefaultImage.COMMAND,
            Dpr.COMMAND,
            EffectSelection.COMMAND,
            EffectMask.COMMAND,
            Extend.COMMAND,
            Fit.COMMAND,
            Flip.COMMAND,
            Fmt.COMMAND,
            Handler.COMMAND,
            Hei.COMMAND,
            Hide.COMMAND,
            Icc.COMMAND,
            IccEmbed.COMMAND,
            Id.COMMAND,
            ImageSet.COMMAND,
            JpegSize.COMMAND,
            LabelKey.COMMAND,
            LayerSelection.COMMAND,
            RequestLocale.COMMAND,
            LayerMap.COMMAND,
            SourceMap.COMMAND,
            Mask.COMMAND,
            MaskUse.COMMAND,
            Message.COMMAND,
            Name.COMMAND,
            Network.COMMAND,
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
            Opac.COMMAND,
            Origin.COMMAND,
            PathEmbed.COMMAND,
            Perspective.COMMAND,
            Pos.COMMAND,
            PrintRes.COMMAND,
            Pscan.COMMAND,
            Qlt.COMMAND,
            Quantize.COMMAND,
            Rect.COMMAND,
            Req.COMMAND,
            Res.COMMAND,
            ResMode.COMMAND,
            Rgn.COMMAND,
            Rotate.COMMAND,
            Scale.COMMAND,
            Scl.COMMAND,
            LayerSize.COMMAND,
            Src.COMMAND,
            Template.COMMAND,
            Timeout.COMMAND,
            Wid.COMMAND,
            XmpEmbed.COMMAND);

    private static final Map<String, Spelling<?>> BY_SPELLING = bySpelling();

    private Commands() {}

    /** A command as it was called: only one of its spellings reads a given value. */
    public record Spelling<T>(Command<T> command, String name, Function<Arguments, T> reader) {
        public T read(String value) {
            return read(value, value);
        }

        T read(String value, String raw) {
            return reader.apply(new Arguments(name, value, raw));
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
