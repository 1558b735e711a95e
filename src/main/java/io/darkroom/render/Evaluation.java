package io.darkroom.render;

import io.darkroom.vips.VipsScope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The native work of one request: ended by closing it, and stopped early from any thread when its time is up. */
public final class Evaluation implements AutoCloseable {
    private final VipsScope scope = new VipsScope();

    VipsScope scope() {
        return scope;
    }

    public void stop() {
        scope.kill();
    }

    /** For work that nobody else puts an end to; once closed, there is nothing left to stop. */
    public void stopAfter(long seconds) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(this::stop);
    }

    @Override
    public void close() {
        scope.close();
    }
}
