package io.darkroom.foreign;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fetched image and what its server said of it.
 *
 * @param source where it came from, behind all redirects
 * @param headers those that a later "not modified" may leave out
 */
record CacheEntry(StoredImage image, URI source, Map<String, String> headers, boolean storable, Instant freshUntil) {
    private static final List<String> LASTING = List.of("Cache-Control", "ETag", "Expires", "Last-Modified", "Vary");
    private static final int LONGEST_HEADER = 1024;

    static CacheEntry of(StoredImage image, URI source, ReplyHead head, Freshness freshness, Instant asked) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        LASTING.forEach(name -> head.header(name).filter(value -> value.length() <= LONGEST_HEADER).ifPresent(value -> headers.put(name, value)));
        return new CacheEntry(image, source, headers, freshness.storable(), asked.plus(freshness.lifetime()));
    }

    /** What can't be asked for again under a condition is not kept. Reference: r-request-nesting-and-embedding.md */
    boolean mayBeKept() {
        return storable && !conditions().isEmpty();
    }

    boolean isFresh(Instant now) {
        return now.isBefore(freshUntil);
    }

    /** The headers that ask for the image only if it has changed. */
    Map<String, String> conditions() {
        var conditions = new LinkedHashMap<String, String>();
        if (headers.containsKey("ETag")) {
            conditions.put("If-None-Match", headers.get("ETag"));
        }
        if (headers.containsKey("Last-Modified")) {
            conditions.put("If-Modified-Since", headers.get("Last-Modified"));
        }
        return conditions;
    }

    /** The head of a "not modified", completed with what it leaves out. */
    ReplyHead completed(ReplyHead notModified) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(notModified.headers());
        return new ReplyHead(notModified.status(), all);
    }
}
