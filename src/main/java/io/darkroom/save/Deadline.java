package io.darkroom.save;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment until which work may take, on the clock that never jumps. */
public record Deadline(long nanoTime) {
    public static Deadline in(long millis) {
        return new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** The time that is left; zero once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, left()));
    }

    public boolean passed() {
        return left() <= 0;
    }

    // The difference, not the values, is compared: the clock may wrap.
    private long left() {
        return nanoTime - System.nanoTime();
    }
}
