package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only as many replies be rendered at once as the processors can use; the rest wait their turn, which costs no native memory. */
public final class RenderSlots {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST = 2 * PROCESSORS;
    private static final Semaphore SLOTS = new Semaphore(MOST, true);
    /** The server has 16 threads a processor for all requests: a few must stay free for those that render nothing, or nobody would be refused, but wait. */
    private static final int LONGEST_QUEUE = 6 * MOST;
    private static final long PATIENCE_SECONDS = 30;

    private RenderSlots() {
    }

    /** A lone picture is computed by all processors; many at once are faster when each keeps to one. */
    static int threadsForOne() {
        return Math.max(1, PROCESSORS / Math.max(1, used()));
    }

    /** How many replies may be rendered at once. */
    public static int all() {
        return MOST;
    }

    public static int used() {
        return MOST - SLOTS.availablePermits();
    }

    public static int waiting() {
        return SLOTS.getQueueLength();
    }

    public static <T> T run(Supplier<T> work) {
        if (SLOTS.getQueueLength() >= LONGEST_QUEUE) {
            throw new Fault(ErrorCode.OVERLOADED, "too many images are waiting to be rendered; try again later");
        }
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
