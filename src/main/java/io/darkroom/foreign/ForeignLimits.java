package io.darkroom.foreign;

import java.time.Duration;

/** How much time, memory and disk foreign images may take. Reference: r-server-caches.md */
record ForeignLimits(Duration connect, Duration whole, long bytes, int fetches, long cacheBytes, int cacheEntries) {
    static final ForeignLimits STANDARD =
            new ForeignLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 50_000_000, 32, 512_000_000, 10_000);
}
