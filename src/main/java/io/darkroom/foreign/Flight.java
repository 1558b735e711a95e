package io.darkroom.foreign;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fetch and those who wait for it. All but the waiting itself happens under the lock of {@link Flights}. */
final class Flight {
    private final URI uri;
    private final Optional<CacheEntry> known;
    private final Cutoff cutoff = new Cutoff();
    private final CompletableFuture<StoredImage> landing = new CompletableFuture<>();
    private final long start = System.nanoTime();
    private int waiting;

    /** The known image is held until the flight ends, or its file might be gone when it proves to be unchanged. */
    Flight(URI uri, Optional<CacheEntry> known) {
        this.uri = uri;
        this.known = known;
        known.ifPresent(entry -> entry.image().hold());
    }

    URI uri() {
        return uri;
    }

    Optional<CacheEntry> known() {
        return known;
    }

    Cutoff cutoff() {
        return cutoff;
    }

    /** By no clock that could be set. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void board() {
        waiting++;
    }

    /** Whether this was the last one. */
    boolean leave() {
        return --waiting == 0;
    }

    /** The flight's own hold passes to those who wait, unless they have heard of a failure already. */
    void land(StoredImage image) {
        for (int i = 0; i < waiting && !landing.isDone(); i++) {
            image.hold();
        }
        image.release();
        landing.complete(image);
    }

    void crash(Throwable failure) {
        landing.completeExceptionally(failure);
    }

    Optional<StoredImage> landed() {
        return landing.isDone() && !landing.isCompletedExceptionally() ? Optional.of(landing.resultNow()) : Optional.empty();
    }

    void end() {
        known.ifPresent(entry -> entry.image().release());
    }

    StoredImage await(Duration patience) throws ExecutionException, TimeoutException, InterruptedException {
        return landing.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
