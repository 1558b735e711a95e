package io.darkroom.render;

import io.darkroom.vips.VipsScope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The native work of one request: ended by closing it, and stopped early from any thread when its time is up. */
public final class Evaluation implements AutoCloseable {
    private final VipsScope scope = new VipsScope();
    private volatile Future<?> limit = CompletableFuture.completedFuture(null);

    VipsScope scope() {
        return scope;
    }

    public void stop() {
        scope.kill();
    }

    /** For work that nobody else puts an end to. */
    public void stopAfter(long seconds) {
        limit = ForkJoinPool.commonPool().schedule(this::stop, seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        limit.cancel(false);
        scope.close();
    }
}
