package io.darkroom.reply;

/** How long a client may keep a reply. Reference: r-expiration.md, r-nonimgexpiration.md */
public record Freshness(long seconds) {
    /** The reply must not be kept at all. */
    public static final Freshness NEVER = new Freshness(0);

    public boolean cacheable() {
        return seconds > 0;
    }
}
