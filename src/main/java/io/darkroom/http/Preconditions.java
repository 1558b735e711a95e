package io.darkroom.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers of a request demand of the state of a file, by RFC 9110.
 *
 * @param headers all values of a name, commas between; empty when there is none
 * @param version the strong entity tag, without its quotes
 */
record Preconditions(Function<String, String> headers, String version, Instant lastModified) {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*+)\"");

    enum Verdict { SEND, NOT_MODIFIED, FAILED }

    /** @param forever whether every copy counts as good */
    Verdict verdict(boolean forever) {
        if (has("If-Match") ? !matches("If-Match", true) : date("If-Unmodified-Since").filter(seconds()::isAfter).isPresent()) {
            return Verdict.FAILED;
        }
        boolean copy = has("If-None-Match") ? forever || matches("If-None-Match", false)
                : date("If-Modified-Since").filter(date -> forever || !seconds().isAfter(date)).isPresent();
        return copy ? Verdict.NOT_MODIFIED : Verdict.SEND;
    }

    /** Whether a part is wanted although the file may have changed. A date is never exact enough to put parts together by it. */
    boolean mayBePart() {
        return !has("If-Range") || headers.apply("If-Range").strip().equals("\"" + version + "\"");
    }

    private boolean has(String name) {
        return !headers.apply(name).isBlank();
    }

    private boolean matches(String name, boolean strongly) {
        if (headers.apply(name).strip().equals("*")) {
            return true;
        }
        Matcher tag = TAG.matcher(headers.apply(name));
        while (tag.find()) {
            if (tag.group(2).equals(version) && (tag.group(1) == null || !strongly)) {
                return true;
            }
        }
        return false;
    }

    private Instant seconds() {
        return lastModified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** HTTP asks to ignore a condition whose date can't be read. */
    private Optional<Instant> date(String name) {
        try {
            return has(name) ? Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(headers.apply(name).strip()))) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
