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
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
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
        Quantize quantize,
        boolean iccEmbed) {

    /** Reference: r-jpegquality.md */
    public static final Qlt DEFAULT_QUALITY = new Qlt(80, false);

    public static Encoding of(ImageRequest request) {
        Fmt fmt = request.value(Fmt.COMMAND, Fmt.DEFAULT);
        OutputFormat format = fmt.format();
        Pscan scans = request.value(Pscan.COMMAND, Pscan.AUTO);
        if (format.progressive() && scans.scans() != 0) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "pscan=" + scans.scans() + " is not supported by this version; pscan=auto is");
        }
        Quantize quantize = request.value(Quantize.COMMAND, Quantize.DEFAULT);
        if (format.palette() && format.alpha() && quantize.palette() == Quantize.Palette.MAC) {
            throw new Fault(ErrorCode.BAD_VALUE, "quantize=mac: the mac palette is for gif and png8 only, not for " + format.protocolName());
        }
        return new Encoding(
                format,
                fmt.pixelType().orElse(PixelType.RGB),
                fmt.compression().orElse(format.compressions().contains(Compression.LOSSY) ? Compression.LOSSY : Compression.NONE),
                request.value(Qlt.COMMAND, DEFAULT_QUALITY),
                request.value(JpegSize.COMMAND).map(JpegSize::kilobytes).orElse(0),
                quantize,
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
