package io.darkroom.render;

import io.darkroom.vips.VipsScope;

/** The native work of one request: ended by closing it, and stopped early from any thread when its time is up. */
public final class Evaluation implements AutoCloseable {
    private final VipsScope scope = new VipsScope();

    VipsScope scope() {
        return scope;
    }

    public void stop() {
        scope.kill();
    }

    public boolean stopped() {
        return scope.killed();
    }

    @Override
    public void close() {
        scope.close();
    }
}
