package io.darkroom.http;

import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.reply.Answer;
import io.darkroom.reply.content.ContentReply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Status and headers of a reply to a request for static content.
 *
 * @param first  of the bytes that make the body
 * @param length of the body; 0 when there is none
 */
record ContentResponse(int status, Map<String, String> headers, long first, long length) {
    /** The formatter that Java has for such dates leaves out the zero of a day, which HTTP wants. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);
    private static final String LENGTH = "Content-Length";

    /** Pages from here would else have the rights of this server's own, such as to make it save. They may do the rest of what pages do. */
    private static final String AS_STRANGER = "sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

    ContentResponse {
        headers = Collections.unmodifiableMap(headers);
    }

    /** @param requested all values of a header, commas between; empty when there is none */
    static ContentResponse of(ContentReply.OfFile reply, boolean head, Function<String, String> requested, Instant now) {
        Instant modified = reply.lastModified().isAfter(now) ? now : reply.lastModified();
        Map<String, String> headers = common(reply.anyOrigin());
        headers.put("ETag", "\"" + reply.file().version() + "\"");
        headers.put("Last-Modified", DATE.format(modified));
        headers.put("Cache-Control", caching(reply));
        headers.put("Accept-Ranges", "bytes");
        if (reply.anyOrigin()) {
            headers.put("Access-Control-Expose-Headers", "Accept-Ranges, Content-Range, ETag");
        }
        var conditions = new Preconditions(requested, reply.file().version(), modified);
        ContentResponse response = switch (conditions.verdict(reply.time().forever())) {
            case NOT_MODIFIED -> new ContentResponse(304, headers, 0, 0);
            case FAILED -> empty(412, headers);
            case SEND -> part(reply, head || !conditions.mayBePart() ? "" : requested.apply("Range"), headers);
        };
        return response.with(reply.headers());
    }

    static ContentResponse of(Answer answer, int length, List<HeaderEdit> edits, boolean anyOrigin) {
        Map<String, String> headers = common(anyOrigin && answer.anyOrigin());
        headers.put("Content-Type", answer.mimeType());
        headers.put("Cache-Control", answer.freshness().cacheable() ? "max-age=" + answer.freshness().seconds() : "no-store");
        headers.put(LENGTH, Integer.toString(length));
        if (answer.status() == 405) {
            headers.put("Allow", "GET, HEAD");
        }
        return new ContentResponse(answer.status(), headers, 0, length).with(edits);
    }

    private static ContentResponse part(ContentReply.OfFile reply, String range, Map<String, String> headers) {
        long size = reply.file().size();
        return switch (ByteRange.of(range, size)) {
            case ByteRange.Whole _ -> body(200, 0, size, reply.mimeType(), headers);
            case ByteRange.Part(long first, long length) -> {
                headers.put("Content-Range", "bytes " + first + "-" + (first + length - 1) + "/" + size);
                yield body(206, first, length, reply.mimeType(), headers);
            }
            case ByteRange.Outside _ -> {
                headers.put("Content-Range", "bytes */" + size);
                yield empty(416, headers);
            }
        };
    }

    private static ContentResponse body(int status, long first, long length, String type, Map<String, String> headers) {
        headers.put("Content-Type", type);
        headers.put(LENGTH, Long.toString(length));
        if (isDocument(type)) {
            headers.put("Content-Security-Policy", AS_STRANGER);
        }
        return new ContentResponse(status, headers, first, length);
    }

    /** Nobody needs to keep what tells that there is nothing. */
    private static ContentResponse empty(int status, Map<String, String> headers) {
        headers.put("Cache-Control", "no-store");
        headers.put(LENGTH, "0");
        return new ContentResponse(status, headers, 0, 0);
    }

    private static Map<String, String> common(boolean anyOrigin) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("X-Content-Type-Options", "nosniff");
        if (anyOrigin) {
            headers.put("Access-Control-Allow-Origin", "*");
        }
        return headers;
    }

    /** What expires at once may be kept by those who ask before they use it: that is cheap, for the file need not be sent again. */
    private static String caching(ContentReply.OfFile reply) {
        if (!reply.mayKeep()) {
            return "no-store";
        }
        return reply.time().seconds() == 0 ? "no-cache" : "max-age=" + reply.time().seconds();
    }

    /** What a browser opens as a page, and runs the scripts of. */
    private static boolean isDocument(String type) {
        return type.equals("text/html") || type.endsWith("xml");
    }

    private ContentResponse with(List<HeaderEdit> edits) {
        Map<String, String> edited = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        edited.putAll(headers);
        edits.forEach(edit -> edited.merge(edit.name(), edit.value(), (old, more) -> edit.adds() ? old + ", " + more : more));
        return new ContentResponse(status, edited, first, length);
    }
}
