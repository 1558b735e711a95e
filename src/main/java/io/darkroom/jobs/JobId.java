package io.darkroom.jobs;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a job and of its folder: the time at which it was submitted, and what nobody guesses. */
record JobId(String text) implements Comparable<JobId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{8}-[0-9]{9}-[0-9a-z]{12}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    static JobId at(Instant time) {
        StringBuilder letters = new StringBuilder();
        RANDOM.ints(12, 0, 36).forEach(digit -> letters.append(Character.forDigit(digit, 36)));
        return new JobId(TIME.format(time) + "-" + letters);
    }

    /** Empty for a text that can't be one, such as a path that leads elsewhere. */
    static Optional<JobId> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(JobId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
