package io.darkroom.reply;

import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.resolve.Resolved;
import java.util.Optional;

/** How long clients may keep the replies of a catalog. Reference: r-expiration.md, r-expiration-cat.md, r-defaultexpiration.md, r-nonimgexpiration.md */
record Lifetimes(Resolved resolved) {
    /** What never expires may be kept for a year, the longest that HTTP thinks of. */
    private static final long NEVER = 365L * 24 * 60 * 60;

    Freshness ofImage() {
        return freshness(ofRecord().orElseGet(() -> resolved.attributes().value(Attributes.EXPIRATION)));
    }

    /** For a reply that the default image stands in. */
    Freshness ofDefaultImage() {
        return freshness(ofRecord().orElseGet(() -> resolved.attributes().value(Attributes.DEFAULT_EXPIRATION)));
    }

    Freshness ofProperties() {
        return freshness(resolved.attributes().value(Attributes.NON_IMG_EXPIRATION));
    }

    private Optional<TimeToLive> ofRecord() {
        return resolved.entry().flatMap(entry -> entry.record().value(Fields.EXPIRATION));
    }

    static Freshness freshness(TimeToLive time) {
        return new Freshness(time.neverExpires() ? NEVER : Math.min(NEVER, time.duration().toSeconds()), time.neverExpires());
    }
}
