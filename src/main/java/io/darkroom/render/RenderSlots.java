package io.darkroom.render;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets only as many replies be rendered at once as the processors can use; the rest wait their turn, which costs no native memory. */
public final class RenderSlots {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST = 2 * PROCESSORS;
    private static final Semaphore SLOTS = new Semaphore(MOST, true);
    /** The server has 16 threads a processor for all requests: a few must stay free for those that render nothing, or nobody would be refused, but wait. */
    static final int LONGEST_QUEUE = 6 * MOST;
    private static final Semaphore LINE = new Semaphore(LONGEST_QUEUE);
    static final long PATIENCE_SECONDS = 30;

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
        return LONGEST_QUEUE - LINE.availablePermits();
    }

    public static <T> T run(Supplier<T> work) {
        takeSlot();
        try {
            return work.get();
        } finally {
            SLOTS.release();
        }
    }

    private static void takeSlot() {
        try {
            if (!SLOTS.tryAcquire(0, TimeUnit.SECONDS)) {
                standInLine(() -> SLOTS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            throw stopping(stopping);
        }
    }

    /**
     * What another caller has made, or the failure of that. It is awaited in the same line, for it takes a thread just the same.
     *
     * @param seconds that the work may take once it has a slot
     * @return empty when the other caller was refused before the work began
     */
    public static <T> Optional<T> await(Future<T> other, long seconds) {
        long patience = PATIENCE_SECONDS + seconds;
        try {
            standInLine(() -> isOver(other, patience), patience);
        } catch (InterruptedException stopping) {
            throw stopping(stopping);
        }
        if (other.state() == Future.State.SUCCESS) {
            return Optional.of(other.resultNow());
        }
        return switch (other.exceptionNow()) {
            case Fault refused when refused.code() == ErrorCode.OVERLOADED -> Optional.empty();
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        };
    }

    private static boolean isOver(Future<?> other, long seconds) throws InterruptedException {
        try {
            other.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }

    /** What is waited for, and whether it came in time. */
    private interface Wait {
        boolean succeeds() throws InterruptedException;
    }

    private static void standInLine(Wait wait, long seconds) throws InterruptedException {
        if (!LINE.tryAcquire()) {
            throw new Fault(ErrorCode.OVERLOADED, "too many images are waiting to be rendered; try again later");
        }
        try {
            if (!wait.succeeds()) {
                throw new Fault(ErrorCode.OVERLOADED, "no image could be rendered within " + seconds + " s; try again later");
            }
        } finally {
            LINE.release();
        }
    }

    private static Fault stopping(InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return new Fault(ErrorCode.OVERLOADED, "the server is stopping", stopping);
    }
}
