package io.darkroom.reply;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A reply that {@link java.util.Properties} loads. Reference: r-text-java-properties.md */
public final class PropertiesText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US).withZone(ZoneId.of("UTC"));

    private PropertiesText() {
    }

    /** The reply of a success; the values stand in the order of the map. */
    public static String ok(Map<String, ?> values, Instant now) {
        return text("#S7Z OK", values, now);
    }

    /** The reply of a failure. */
    public static String error(Map<String, ?> values, Instant now) {
        return text("#S7Z ERROR", values, now);
    }

    private static String text(String first, Map<String, ?> values, Instant now) {
        return values.entrySet().stream()
                .map(entry -> key(entry.getKey()) + "=" + value(String.valueOf(entry.getValue())) + "\n")
                .collect(Collectors.joining("", first + "\n#" + DATE.format(now) + "\n", ""));
    }

    private static String key(String key) {
        return escaped(key).replaceAll("[ :=#!]", "\\\\$0");
    }

    // Blanks at the ends are marked: readers may trim, and Properties skips the leading ones.
    private static String value(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        int start = 0;
        while (start < end && value.charAt(start) == ' ') {
            start++;
        }
        return "\\u0020".repeat(start) + escaped(value.substring(start, end))
                + "\\u0020".repeat(value.length() - end);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        escaped.append((char) c);
                    } else {
                        escaped.append(String.format("\\u%04X", c));
                    }
                }
            }
        });
        return escaped.toString();
    }
}
