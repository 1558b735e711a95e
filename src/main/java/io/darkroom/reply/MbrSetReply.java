package io.darkroom.reply;

import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.command.request.Fmt;
import io.darkroom.command.request.ImageSet;
import io.darkroom.command.request.Req;
import io.darkroom.command.request.StreamFormat;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.reply.set.SetSources;
import io.darkroom.reply.set.VideoStream;
import io.darkroom.resolve.Resolved;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The streams of a video set with their bit rates: a playlist of Apple's HTTP Live Streaming (RFC 8216) or a manifest of Adobe's HTTP Dynamic
 * Streaming (F4M 2.0). The streaming server's address of a video is the prefix, the video's path and the format's suffix. Reference: r-mbrset.md
 */
final class MbrSetReply {
    private static final double BITS_PER_KILOBIT = 1000;

    private MbrSetReply() {
    }

    static Answer answer(Call call) {
        StreamFormat format = format(call);
        List<VideoStream> streams = chosen(format, streams(call));
        Freshness freshness = call.lifetimes().ofProperties();
        return switch (format) {
            case M3U8 -> Answer.text(200, "application/vnd.apple.mpegurl",
                    m3u8(streams, prefix(call, Attributes.HTTP_APPLE_STREAMING_CONTEXT, streams)), freshness);
            case F4M -> XmlEncoding.of(call.request()).answer(f4m(streams, prefix(call, Attributes.HTTP_FLASH_STREAMING_CONTEXT, streams)), freshness);
        };
    }

    /** Text is a playlist, XML a manifest; without either word, a playlist. */
    private static StreamFormat format(Call call) {
        List<String> options = call.request().value(Req.COMMAND, Req.DEFAULT).options();
        Optional<StreamFormat> asked = call.request().value(Fmt.COMMAND).flatMap(Fmt::stream);
        Optional<StreamFormat> written = options.isEmpty() ? Optional.empty() : Optional.of(switch (PropertyFormat.of(call.request())) {
            case TEXT -> StreamFormat.M3U8;
            case XML -> StreamFormat.F4M;
            case JAVASCRIPT, JSON -> throw new Fault(ErrorCode.BAD_VALUE, "req=mbrSet: the format is text or xml");
        });
        if (asked.isPresent() && written.isPresent() && !asked.equals(written)) {
            throw new Fault(ErrorCode.BAD_VALUE, "req=mbrSet," + options.getFirst() + ": m3u8 is text and f4m is xml, not fmt=" + asked.get().word());
        }
        return asked.or(() -> written).orElse(StreamFormat.M3U8);
    }

    private static List<VideoStream> streams(Call call) {
        Resolved resolved = call.resolved();
        var sources = new SetSources(resolved.resolution(), resolved.main(), resolved.localization(), Optional.empty(), _ -> Optional.empty());
        return VideoStream.of(resolved.object(), call.request().value(ImageSet.COMMAND).map(ImageSet::text), sources);
    }

    /** Those of the kind that the format prefers, if there are any, and else those of the other. */
    private static List<VideoStream> chosen(StreamFormat format, List<VideoStream> streams) {
        Stream<String> kinds = format == StreamFormat.M3U8 ? Stream.of("mp4", "f4v") : Stream.of("f4v", "mp4");
        return kinds.map(kind -> streams.stream().filter(stream -> stream.hasSuffix(kind)).toList())
                .filter(kind -> !kind.isEmpty()).findFirst().orElse(List.of());
    }

    private static String prefix(Call call, Attribute<String> attribute, List<VideoStream> streams) {
        String prefix = call.resolved().main().attributes().value(attribute);
        if (prefix.isEmpty() && !streams.isEmpty()) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "req=mbrSet: the catalog names no streaming server (" + attribute.name() + ")");
        }
        return prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private static String m3u8(List<VideoStream> streams, String prefix) {
        var list = new StringBuilder("#EXTM3U\n");
        streams.forEach(stream -> list.append("#EXT-X-STREAM-INF:BANDWIDTH=").append(stream.bitsPerSecond()).append('\n')
                .append(address(prefix, stream)).append(".m3u8\n"));
        return streams.isEmpty() ? "" : list.toString();
    }

    private static String f4m(List<VideoStream> streams, String prefix) {
        var manifest = new StringBuilder("<manifest xmlns=\"http://ns.adobe.com/f4m/2.0\">");
        streams.forEach(stream -> manifest.append("<media href=\"").append(XmlEncoding.escaped(address(prefix, stream) + ".f4m"))
                .append("\" bitrate=\"").append(Math.round(stream.bitsPerSecond() / BITS_PER_KILOBIT)).append("\"/>"));
        return manifest.append("</manifest>").toString();
    }

    private static String address(String prefix, VideoStream stream) {
        try {
            return prefix + new URI(null, null, "/" + stream.path(), null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
