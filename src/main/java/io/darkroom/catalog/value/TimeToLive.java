package io.darkroom.catalog.value;

import java.time.Duration;

/** For how many hours a reply may be kept. Reference: r-expiration.md */
public record TimeToLive(double hours) {
    static final double NEVER = -1;
    /** A million years fit into every calendar that has to hold the sum. */
    static final double LONGEST = 8_766_000_000.0;

    public TimeToLive shorter(TimeToLive other) {
        return neverExpires() || !other.neverExpires() && other.hours < hours ? other : this;
    }

    public boolean neverExpires() {
        return hours == NEVER;
    }

    /** Zero for what never expires, too: look at that first. */
    public Duration duration() {
        return Duration.ofSeconds(Math.max(0, Math.round(hours * 3600)));
    }
}
