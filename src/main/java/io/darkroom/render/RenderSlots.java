package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only as many replies be rendered at once as the processors can use; the rest wait their turn, which costs no native memory. */
public final class RenderSlots {
    private static final Semaphore SLOTS = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private static final long PATIENCE_SECONDS = 30;

    private RenderSlots() {
    }

    public static <T> T run(Supplier<T> work) {
        try {
            if (!SLOTS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Fault(ErrorCode.OVERLOADED, "no image could be rendered within " + PATIENCE_SECONDS + " s; try again later");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Fault(ErrorCode.OVERLOADED, "the server is stopping", stopping);
        }
        try {
            return work.get();
        } finally {
            SLOTS.release();
        }
    }
}
