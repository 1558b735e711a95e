package io.darkroom.render.encode;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Compression;
import io.darkroom.command.request.Family;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Icc;
import io.darkroom.command.request.IccEmbed;
import io.darkroom.command.request.JpegSize;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.command.request.PathEmbed;
import io.darkroom.command.request.Pscan;
import io.darkroom.command.request.Qlt;
import io.darkroom.command.request.Quantize;
import io.darkroom.command.request.XmpEmbed;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that a request says about how its reply is encoded, with the defaults filled in. */
public record Encoding(
        OutputFormat format,
        PixelType pixelType,
        Compression compression,
        Qlt quality,
        int maxKilobytes,
        Quantize quantize,
        boolean iccEmbed,
        boolean xmpEmbed,
        boolean pathEmbed) {

    private static final byte[] PATHS_IN_JPEG = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
    /** A segment of a JPEG counts its bytes with sixteen bits. */
    private static final int LARGEST_SEGMENT = 65_500;

    /** Reference: r-jpegquality.md */
    public static final Qlt DEFAULT_QUALITY = new Qlt(80, false);

    public static Encoding of(ImageRequest request) {
        return of(request, request.value(Fmt.COMMAND, Fmt.DEFAULT).pixelType().orElse(PixelType.RGB));
    }

    /** A mask is gray, unless the request asks for more or its format knows no gray. */
    public static Encoding ofMask(ImageRequest request, PixelType asked) {
        Fmt fmt = request.value(Fmt.COMMAND, Fmt.DEFAULT);
        boolean free = fmt.pixelType().isEmpty() && request.value(Icc.COMMAND).isEmpty();
        return of(request, free && fmt.format().pixelTypes().contains(PixelType.GRAY) ? PixelType.GRAY : asked);
    }

    /** The pixel type may come from the profile of the reply. */
    public static Encoding of(ImageRequest request, PixelType pixelType) {
        Fmt fmt = request.value(Fmt.COMMAND, Fmt.DEFAULT);
        OutputFormat format = fmt.image();
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
                pixelType,
                fmt.compression().orElse(format.compressions().contains(Compression.LOSSY) ? Compression.LOSSY : Compression.NONE),
                request.value(Qlt.COMMAND, DEFAULT_QUALITY),
                request.value(JpegSize.COMMAND).map(JpegSize::kilobytes).orElse(0),
                quantize,
                request.value(IccEmbed.COMMAND).map(IccEmbed::embed).orElse(false) && format.embedsIcc(),
                request.value(XmpEmbed.COMMAND).map(XmpEmbed::embed).orElse(false) && format.embedsMetadata(),
                request.value(PathEmbed.COMMAND).map(PathEmbed::embed).orElse(false) && format.embedsMetadata());
    }

    /** Puts image resources onto a picture where its encoder looks for them; what no file of the format can hold is left out. */
    public void embedPaths(VipsImage image, byte[] resources) {
        if (format.family() == Family.TIFF) {
            image.set("photoshop-data", resources);
        } else if (resources.length <= LARGEST_SEGMENT) {
            image.set("iptc-data", ByteBuffer.allocate(PATHS_IN_JPEG.length + resources.length).put(PATHS_IN_JPEG).put(resources).array());
        }
    }

    private String kept() {
        var kept = new ArrayList<String>();
        if (iccEmbed) {
            kept.add("icc");
        }
        if (xmpEmbed) {
            kept.add("xmp");
        }
        if (pathEmbed) {
            kept.add(format.family() == Family.TIFF ? "other" : "iptc");
        }
        return kept.isEmpty() ? "none" : String.join("|", kept);
    }

    /** Nothing of the source's metadata reaches the reply but what was asked for. */
    Map<String, Object> options(Object... more) {
        Map<String, Object> options = new HashMap<>();
        options.put("keep", kept());
        for (int i = 0; i < more.length; i += 2) {
            options.put((String) more[i], more[i + 1]);
        }
        return options;
    }
}
