package io.darkroom.catalog.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date: milliseconds since 1970, or month, day, year, time and zone. Reference: r-timestamp.md */
final class TimeStamps {
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\\s+([0-9]{1,2}):([0-9]{2}):([0-9]{2})\\s+"
            + "(?:GMT\\s*([+-]?)([0-9]{1,2})(?::([0-9]{2}))?|([A-Z]{3,4}))");

    /** Hours from Greenwich. The code tells whether it is summer, so it means one offset all the year. */
    private static final Map<String, Double> ZONES = Map.ofEntries(
            Map.entry("GMT", 0.0), Map.entry("UTC", 0.0), Map.entry("WET", 0.0), Map.entry("WEST", 1.0), Map.entry("BST", 1.0),
            Map.entry("CET", 1.0), Map.entry("MEZ", 1.0), Map.entry("CEST", 2.0), Map.entry("MESZ", 2.0), Map.entry("EET", 2.0),
            Map.entry("EEST", 3.0), Map.entry("MSK", 3.0), Map.entry("IST", 5.5), Map.entry("HKT", 8.0), Map.entry("AWST", 8.0),
            Map.entry("JST", 9.0), Map.entry("KST", 9.0), Map.entry("ACST", 9.5), Map.entry("AEST", 10.0), Map.entry("ACDT", 10.5),
            Map.entry("AEDT", 11.0), Map.entry("NZST", 12.0), Map.entry("NZDT", 13.0), Map.entry("NST", -3.5), Map.entry("NDT", -2.5),
            Map.entry("AST", -4.0), Map.entry("ADT", -3.0), Map.entry("EST", -5.0), Map.entry("EDT", -4.0), Map.entry("CST", -6.0),
            Map.entry("CDT", -5.0), Map.entry("MST", -7.0), Map.entry("MDT", -6.0), Map.entry("PST", -8.0), Map.entry("PDT", -7.0),
            Map.entry("AKST", -9.0), Map.entry("AKDT", -8.0), Map.entry("HST", -10.0));

    private TimeStamps() {}

    static Optional<Instant> read(String text) {
        String stripped = text.strip();
        if (MILLISECONDS.matcher(stripped).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(stripped)));
        }
        Matcher date = DATE.matcher(stripped);
        return date.matches() ? date(date) : Optional.empty();
    }

    private static Optional<Instant> date(Matcher date) {
        int[] parts = new int[6];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(date.group(i + 1));
        }
        try {
            var time = LocalDateTime.of(parts[2], parts[0], parts[1], parts[3], parts[4], parts[5]);
            return offset(date).map(time::toInstant);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(Matcher date) {
        if (date.group(10) != null) {
            return Optional.ofNullable(ZONES.get(date.group(10))).map(hours -> ZoneOffset.ofTotalSeconds((int) (hours * 3600)));
        }
        int sign = date.group(7).equals("-") ? -1 : 1;
        int minutes = date.group(9) == null ? 0 : Integer.parseInt(date.group(9));
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(date.group(8)), sign * minutes));
    }
}
