package io.darkroom.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.cache.ReplyCache.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when several callers want the same reply at one time. */
@Timeout(10)
class SharedWorkTest {
    private static final String VERSION = "0123456789abcdef0123456789abcdef";
    private static final int CALLERS = 16;

    private static final Function<Future<byte[]>, Optional<byte[]>> NOBODY = _ -> {
        throw new AssertionError("nobody is making it");
    };

    /** How the caller who makes it gives up, which is nobody else's affair. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    private Path folder;

    private final CountDownLatch go = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore waiting = new Semaphore(0);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void end() {
        go.countDown();
    }

    private byte[] made() {
        made.incrementAndGet();
        begun.release();
        await(go);
        return new byte[] {7};
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    private static void await(Semaphore events, int number) {
        try {
            assertTrue(events.tryAcquire(number, 5, TimeUnit.SECONDS), () -> events.availablePermits() + " of " + number);
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    private Optional<byte[]> joined(Future<byte[]> another) {
        waiting.release();
        try {
            return Optional.of(another.get());
        } catch (InterruptedException stopping) {
            throw new IllegalStateException("interrupted", stopping);
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case Refused _ -> Optional.empty();
                case RuntimeException failure -> throw failure;
                default -> throw (Error) failed.getCause();
            };
        }
    }

    private record Caller(Thread thread, FutureTask<byte[]> task) {
        Throwable failure() {
            return assertThrows(ExecutionException.class, task::get).getCause();
        }
    }

    private Caller caller(ReplyCache cache, Use use, Supplier<byte[]> maker) {
        var task = new FutureTask<>(() -> cache.reply(VERSION, use, maker, this::joined));
        return new Caller(Thread.ofPlatform().daemon().start(task), task);
    }

    /** The first has begun, the others wait for it. */
    private List<Caller> callers(ReplyCache cache, Supplier<byte[]> maker) {
        var callers = new ArrayList<>(List.of(caller(cache, Use.READ_AND_KEEP, maker)));
        await(begun, 1);
        while (callers.size() < CALLERS) {
            callers.add(caller(cache, Use.READ_AND_KEEP, maker));
        }
        await(waiting, CALLERS - 1);
        return callers;
    }

    private ReplyCache cache(long bytes) {
        return new ReplyCache(folder, bytes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 0})
    void whatManyWantAtOnceIsMadeOnceEvenIfItIsNotKept(long bytes) throws Exception {
        ReplyCache cache = cache(bytes);
        List<Caller> callers = callers(cache, this::made);
        go.countDown();
        byte[] reply = callers.getFirst().task().get();
        for (Caller caller : callers) {
            assertSame(reply, caller.task().get());
        }
        assertEquals(1, made.get());
        assertEquals(CALLERS - 1, cache.hits());
        assertEquals(bytes == 0 ? 0 : 1, cache.misses());
        assertEquals(bytes != 0, Arrays.equals(reply, cache.reply(VERSION, Use.READ_AND_KEEP, () -> new byte[] {8}, NOBODY)));
    }

    @Test
    void whoHasLookedInVainBeforeItWasKeptNeedNotMakeItAgain() throws Exception {
        ReplyCache cache = cache(1_000_000);
        Caller first = caller(cache, Use.READ_AND_KEEP, this::made);
        await(begun, 1);
        byte[] reply = cache.reply(VERSION, Use.READ_AND_KEEP, () -> {
            throw new AssertionError("it is here");
        }, _ -> {
            go.countDown();
            joined(first.task());
            return Optional.empty();
        });
        assertArrayEquals(new byte[] {7}, reply);
    }

    @Test
    void otherVersionsDoNotWait() throws Exception {
        ReplyCache cache = cache(1_000_000);
        Caller slow = caller(cache, Use.READ_AND_KEEP, this::made);
        await(begun, 1);
        assertArrayEquals(new byte[] {8}, cache.reply(VERSION.replace('f', 'e'), Use.READ_AND_KEEP, () -> new byte[] {8}, this::joined));
        go.countDown();
        slow.task().get();
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEP_ANEW", "NONE"})
    void whoWantsItMadeAnewNeitherJoinsNorIsJoined(Use use) throws Exception {
        ReplyCache cache = cache(1_000_000);
        Caller first = caller(cache, Use.READ_AND_KEEP, this::made);
        await(begun, 1);
        Caller anew = caller(cache, use, this::made);
        await(begun, 1);
        go.countDown();
        assertNotSame(first.task().get(), anew.task().get());
    }

    @Test
    void aReplyThatIsMadeAnewIsNotJoined() throws Exception {
        ReplyCache cache = cache(1_000_000);
        Caller anew = caller(cache, Use.KEEP_ANEW, this::made);
        await(begun, 1);
        assertArrayEquals(new byte[] {8}, cache.reply(VERSION, Use.READ_AND_KEEP, () -> new byte[] {8}, this::joined));
        go.countDown();
        assertArrayEquals(new byte[] {7}, anew.task().get());
    }

    @Test
    void allHearOfTheSameFailureAndTheNextCallerTriesAgain() {
        ReplyCache cache = cache(1_000_000);
        for (Throwable failure : List.of(new IllegalStateException("no image"), new StackOverflowError())) {
            made.set(0);
            var stop = new CountDownLatch(1);
            List<Caller> callers = callers(cache, () -> {
                made.incrementAndGet();
                begun.release();
                await(stop);
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            });
            stop.countDown();
            callers.forEach(caller -> assertSame(failure, caller.failure()));
            assertEquals(1, made.get());
        }
        assertArrayEquals(new byte[] {8}, cache.reply(VERSION, Use.READ_AND_KEEP, () -> new byte[] {8}, NOBODY));
    }

    @Test
    void aRefusalOfTheFirstIsNotThatOfTheOthers() throws Exception {
        ReplyCache cache = cache(1_000_000);
        List<Caller> callers = callers(cache, () -> {
            if (made.get() == 0) {
                made();
                throw new Refused();
            }
            return made();
        });
        go.countDown();
        assertTrue(callers.removeFirst().failure() instanceof Refused);
        for (Caller caller : callers) {
            assertArrayEquals(new byte[] {7}, caller.task().get());
        }
        assertEquals(2, made.get());
    }

    @Test
    void nobodyWaitsForCallerAfterCaller() throws Exception {
        ReplyCache cache = cache(1_000_000);
        Caller first = caller(cache, Use.READ_AND_KEEP, this::made);
        await(begun, 1);
        assertArrayEquals(new byte[] {8}, cache.reply(VERSION, Use.READ_AND_KEEP, () -> new byte[] {8}, _ -> {
            waiting.release();
            return Optional.empty();
        }));
        assertEquals(2, waiting.availablePermits());
        go.countDown();
        assertArrayEquals(new byte[] {7}, first.task().get());
    }

    @Test
    void whoIsInterruptedLeavesTheOthersWaiting() throws Exception {
        ReplyCache cache = cache(1_000_000);
        List<Caller> callers = callers(cache, this::made);
        Caller interrupted = callers.removeLast();
        interrupted.thread().interrupt();
        assertEquals("interrupted", interrupted.failure().getMessage());
        go.countDown();
        for (Caller caller : callers) {
            assertArrayEquals(new byte[] {7}, caller.task().get());
        }
        assertEquals(1, made.get());
    }
}
