package io.darkroom.reply;

/**
 * How long a client may keep a reply. Reference: r-expiration.md, r-expiration-cat.md, r-nonimgexpiration.md
 *
 * @param forever whether every copy counts as good, so that nobody who has one is sent another
 */
public record Freshness(long seconds, boolean forever) {
    /** The reply must not be kept at all. */
    public static final Freshness NEVER = new Freshness(0);

    public Freshness(long seconds) {
        this(seconds, false);
    }

    public boolean cacheable() {
        return seconds > 0;
    }
}
