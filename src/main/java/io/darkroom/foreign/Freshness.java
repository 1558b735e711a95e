package io.darkroom.foreign;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether an answer may be kept, and how long it may be used without asking again, as its headers say to a cache of many users (RFC 9111). No time
 * is guessed for an answer that states none: asking costs little when nothing has changed.
 */
record Freshness(boolean storable, Duration lifetime) {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    static final Freshness UNTOUCHED = new Freshness(true, LONGEST);

    static Freshness of(ReplyHead head, Instant now) {
        Map<String, String> directives = directives(head.header("Cache-Control").orElse(""));
        boolean storable = !directives.containsKey("no-store") && !directives.containsKey("private");
        Duration left = lifetime(head, directives, now).minus(head.header("Age").flatMap(Freshness::seconds).orElse(Duration.ZERO));
        boolean ask = directives.containsKey("no-cache") || head.header("Vary").filter("*"::equals).isPresent() || left.isNegative();
        return new Freshness(storable, ask ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left);
    }

    /** Of an answer that was found by way of another. */
    Freshness and(Freshness next) {
        return new Freshness(storable && next.storable, lifetime.compareTo(next.lifetime) < 0 ? lifetime : next.lifetime);
    }

    private static Duration lifetime(ReplyHead head, Map<String, String> directives, Instant now) {
        for (String directive : new String[] {"s-maxage", "max-age"}) {
            if (directives.containsKey(directive)) {
                return seconds(directives.get(directive)).orElse(Duration.ZERO);
            }
        }
        // Both times are by the server's clock, which may be wrong.
        Instant sent = head.header("Date").flatMap(Freshness::date).orElse(now);
        return head.header("Expires").flatMap(Freshness::date).map(expires -> Duration.between(sent, expires)).orElse(Duration.ZERO);
    }

    private static Map<String, String> directives(String text) {
        var directives = new HashMap<String, String>();
        for (String directive : text.split(",")) {
            String[] parts = directive.strip().split("=", 2);
            directives.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].strip().replace("\"", ""));
        }
        return directives;
    }

    private static Optional<Duration> seconds(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : LONGEST);
        }
        return Optional.empty();
    }

    static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
