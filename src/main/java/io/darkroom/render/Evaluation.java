package io.darkroom.render;

import io.darkroom.vips.VipsScope;
import java.util.concurrent.TimeUnit;

/** The native work of one request: ended by closing it, and stopped early from any thread when its time is up. */
public final class Evaluation implements AutoCloseable {
    private final VipsScope scope = new VipsScope();
    private volatile long end;

    VipsScope scope() {
        return scope;
    }

    public void stop() {
        scope.kill();
    }

    /** For work that nobody else puts an end to. */
    public void stopAfter(long seconds) {
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Overdue.watch(this);
    }

    boolean isOverdue() {
        return System.nanoTime() - end >= 0;
    }

    @Override
    public void close() {
        Overdue.forget(this);
        scope.close();
    }
}
