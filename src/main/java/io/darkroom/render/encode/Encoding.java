package io.darkroom.render.encode;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Compression;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.JpegSize;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.command.request.Pscan;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Quantize;
import io.darkroom.protocol.PixelType;
import java.util.HashMap;
import java.util.Map;

/** Everything that a request says about how its reply is encoded, with the defaults filled in. */
public record Encoding(
        OutputFormat format,
        PixelType pixelType,
        Compression compression,
        Qlt quality,
        int maxKilobytes,
        Pscan scans,
        Quantize quantize,
        boolean iccEmbed) {

    /** Reference: r-jpegquality.md */
    public static final Qlt DEFAULT_QUALITY = new Qlt(80, false);

    public static Encoding of(ImageRequest request) {
        Fmt fmt = request.value(Fmt.COMMAND, Fmt.DEFAULT);
        OutputFormat format = fmt.format();
        return new Encoding(
                format,
                fmt.pixelType().orElse(PixelType.RGB),
                fmt.compression().orElse(format.compressions().contains(Compression.LOSSY) ? Compression.LOSSY : Compression.NONE),
                request.value(Qlt.COMMAND, DEFAULT_QUALITY),
                request.value(JpegSize.COMMAND).map(JpegSize::kilobytes).orElse(0),
                request.value(Pscan.COMMAND, Pscan.AUTO),
                request.value(Quantize.COMMAND, Quantize.DEFAULT),
                request.value(IccEmbed.COMMAND).map(IccEmbed::embed).orElse(false) && format.embedsIcc());
    }

    /** Nothing of the source's metadata reaches the reply but what was asked for. */
    Map<String, Object> options(Object... more) {
        Map<String, Object> options = new HashMap<>();
        options.put("keep", iccEmbed ? "icc" : "none");
        for (int i = 0; i < more.length; i += 2) {
            options.put((String) more[i], more[i + 1]);
        }
        return options;
    }
}
