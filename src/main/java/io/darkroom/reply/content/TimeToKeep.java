package io.darkroom.reply.content;

import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.reply.Freshness;

/**
 * How long a client may keep content, and whether it ever needs to ask again. Reference: r-expiration-static.md
 *
 * @param forever whether every copy counts as good, so that nobody who has one is sent another
 */
public record TimeToKeep(long seconds, boolean forever) {
    /** HTTP asks for no more, and what never expires has to say a number, too. */
    static final long YEAR = 365 * 24 * 60 * 60L;

    static TimeToKeep of(TimeToLive time) {
        return new TimeToKeep(time.neverExpires() ? YEAR : Math.min(YEAR, time.duration().toSeconds()), time.neverExpires());
    }

    Freshness freshness() {
        return new Freshness(seconds, forever);
    }
}
