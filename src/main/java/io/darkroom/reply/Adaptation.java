package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Bfc;
import io.darkroom.command.request.Compression;
import io.darkroom.command.request.Dpr;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.Network;
import io.darkroom.command.request.OutputFormat;
import io.darkroom.command.request.Qlt;
import io.darkroom.protocol.PixelType;
import io.darkroom.render.encode.Encoding;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Fits a request to the client as far as it asks for that: finer pixels, smaller formats, less quality for a slow connection.
 * Reference: r-dpr.md, r-bfc.md, r-network.md
 *
 * @param headers of the request that had a say in it, for caches on the way
 */
record Adaptation(ImageRequest request, List<String> headers) {
    /** The share of the quality that is left on a slow connection. */
    private static final double SLOW_QUALITY = 0.6;

    static Adaptation of(ImageRequest asked, Hints hints) {
        var headers = new TreeSet<String>();
        ImageRequest request = asked;
        Dpr dpr = asked.value(Dpr.COMMAND, Dpr.OFF);
        if (dpr.on() && dpr.ratio().isEmpty()) {
            headers.addAll(List.of("DPR", "Sec-CH-DPR"));
            request = hints.ratio().isPresent() ? request.with(Dpr.COMMAND, Dpr.of(hints.ratio().getAsDouble())) : request;
        }
        if (asked.value(Network.COMMAND, Network.OFF).on()) {
            headers.addAll(List.of("Downlink", "ECT", "Save-Data"));
            request = hints.slow() ? slow(request) : request;
        }
        if (asked.value(Bfc.COMMAND, Bfc.OFF).on()) {
            Optional<Fmt> smaller = smaller(request.value(Fmt.COMMAND, Fmt.DEFAULT), hints);
            headers.add("Accept");
            request = smaller.isPresent() ? request.with(Fmt.COMMAND, smaller.get()) : request;
        }
        return new Adaptation(request, List.copyOf(headers));
    }

    /** Tells replies apart that the same address has for different clients. */
    String fingerprint() {
        return headers.isEmpty() ? "" : " " + request.value(Fmt.COMMAND) + request.value(Qlt.COMMAND) + request.value(Dpr.COMMAND);
    }

    private static ImageRequest slow(ImageRequest request) {
        Qlt quality = request.value(Qlt.COMMAND, Encoding.DEFAULT_QUALITY);
        int less = Math.max(1, (int) Math.round(quality.quality() * SLOW_QUALITY));
        return request.with(Dpr.COMMAND, Dpr.OFF).with(Qlt.COMMAND, new Qlt(less, quality.fullChroma()));
    }

    /** A photograph becomes AVIF or WebP; a PNG, whose pixels are meant to stay as they are, WebP without loss. */
    private static Optional<Fmt> smaller(Fmt fmt, Hints hints) {
        if (fmt.pixelType().orElse(PixelType.RGB) != PixelType.RGB) {
            return Optional.empty();
        }
        return switch (fmt.format()) {
            case JPEG, PJPEG -> hints.accepts("image/avif") ? Optional.of(Fmt.of(OutputFormat.AVIF))
                    : hints.accepts("image/webp") ? Optional.of(Fmt.of(OutputFormat.WEBP)) : Optional.empty();
            case PNG -> lossless(OutputFormat.WEBP, hints);
            case PNG_ALPHA -> lossless(OutputFormat.WEBP_ALPHA, hints);
            default -> Optional.empty();
        };
    }

    private static Optional<Fmt> lossless(OutputFormat format, Hints hints) {
        return hints.accepts(format.mimeType()) ? Optional.of(new Fmt(format, Optional.empty(), Optional.of(Compression.LOSSLESS))) : Optional.empty();
    }
}
