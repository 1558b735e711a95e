package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/** Fetches an image, or hears that the known one has not changed; follows redirects, whose targets are checked like a client's URL. */
record Download(ImageFolder folder, Destinations destinations, SSLSocketFactory tls, ForeignLimits limits, InstantSource clock) {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** The image of the entry is held by the caller, be it the known one or another. */
    CacheEntry run(URI start, Optional<CacheEntry> known, Cutoff cutoff) throws FetchFailure {
        Freshness freshness = Freshness.UNTOUCHED;
        URI uri = start;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                URI here = uri;
                // Only the server that named the conditions knows what they mean.
                Optional<CacheEntry> same = known.filter(entry -> entry.source().equals(here));
                Instant asked = clock.instant();
                try (var connection = Connection.open(uri, destinations.of(WebAddress.host(uri)), limits, tls, cutoff)) {
                    ReplyHead head = connection.get(uri, same.map(CacheEntry::conditions).orElse(Map.of()));
                    if (!REDIRECTS.contains(head.status())) {
                        return entry(connection, head, uri, same, freshness, asked);
                    }
                    freshness = freshness.and(Freshness.of(head, asked));
                    uri = target(uri, head);
                }
            }
        } catch (IOException e) {
            throw FetchFailure.of(e);
        }
        throw FetchFailure.unreadable("it is redirected more than " + MOST_REDIRECTS + " times");
    }

    private CacheEntry entry(Connection connection, ReplyHead head, URI uri, Optional<CacheEntry> same, Freshness sofar, Instant asked)
            throws IOException, FetchFailure {
        if (head.status() == NOT_MODIFIED && same.isPresent()) {
            ReplyHead completed = same.get().completed(head);
            return CacheEntry.of(same.get().image().hold(), uri, completed, sofar.and(Freshness.of(completed, asked)), asked);
        }
        if (head.status() != OK) {
            throw FetchFailure.unreadable("its server answers " + head.status() + meaning(head.status()));
        }
        Instant modified = head.header("Last-Modified").flatMap(Freshness::date).orElse(asked);
        StoredImage image = folder.store(connection.body(head), limits.bytes(), modified);
        return CacheEntry.of(image, uri, head, sofar.and(Freshness.of(head, asked)), asked);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (access refused)";
            case 404, 410 -> " (not found)";
            case 429, 503 -> " (busy)";
            default -> "";
        };
    }

    private static URI target(URI from, ReplyHead head) throws FetchFailure {
        String location = head.header("Location").orElseThrow(() -> FetchFailure.unreadable("its server redirects to nowhere"));
        URI target = target(from, location);
        if (WebAddress.isSecure(from) && !WebAddress.isSecure(target)) {
            throw FetchFailure.unreadable("its server redirects from https to http");
        }
        return target;
    }

    private static URI target(URI from, String location) throws FetchFailure {
        try {
            URI written = WebAddress.parse(location);
            // URI.resolve takes a query alone for a file of its own.
            return WebAddress.canonical(location.startsWith("?") ? URI.create(from.toString().split("\\?", 2)[0] + written) : from.resolve(written));
        } catch (FetchFailure bad) {
            throw new FetchFailure(ErrorCode.SOURCE_UNREADABLE, "the target that its server redirects to " + bad.getMessage(), bad);
        }
    }
}
