package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RenderSlotsTest {
    private final CompletableFuture<String> another = new CompletableFuture<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<FutureTask<?>> tasks = new ArrayList<>();

    /** The slots are the same for all tests. */
    @AfterEach
    void end() throws Exception {
        another.complete("");
        go.countDown();
        for (FutureTask<?> task : tasks) {
            task.get();
        }
        assertEquals(0, RenderSlots.used());
        assertEquals(0, RenderSlots.waiting());
    }

    private <T> FutureTask<T> started(FutureTask<T> task) {
        tasks.add(task);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private void takeAllSlots() {
        for (int i = 0; i < RenderSlots.all(); i++) {
            started(new FutureTask<>(() -> RenderSlots.run(() -> {
                try {
                    go.await();
                    return "";
                } catch (InterruptedException stopping) {
                    throw new AssertionError(stopping);
                }
            })));
        }
        while (RenderSlots.used() < RenderSlots.all()) {
            Thread.onSpinWait();
        }
    }

    private void waiting(int number, boolean forAnother) {
        int whole = RenderSlots.waiting() + number;
        for (int i = 0; i < number; i++) {
            started(new FutureTask<>(() -> forAnother ? RenderSlots.await(another, 60) : RenderSlots.run(() -> "")));
        }
        while (RenderSlots.waiting() < whole) {
            Thread.onSpinWait();
        }
    }

    private static void assertRefused(String why, Runnable work) {
        Fault fault = assertThrows(Fault.class, work::run);
        assertEquals(ErrorCode.OVERLOADED, fault.code());
        assertTrue(fault.detail().startsWith(why), fault::detail);
    }

    @Test
    void whatAnotherHasMadeIsHandedOn() throws Exception {
        var waits = started(new FutureTask<>(() -> RenderSlots.await(another, 60)));
        another.complete("image");
        assertEquals(Optional.of("image"), waits.get());
    }

    @Test
    void theFailureOfAnotherIsHandedOnUnlessItWasRefused() {
        for (Throwable failure : List.of(new Fault(ErrorCode.SOURCE_UNREADABLE, "no image"), new IllegalStateException(), new OutOfMemoryError())) {
            assertSame(failure, assertThrows(Throwable.class, () -> RenderSlots.await(CompletableFuture.failedFuture(failure), 60)));
        }
        assertEquals(Optional.empty(), RenderSlots.await(CompletableFuture.failedFuture(new Fault(ErrorCode.OVERLOADED, "busy")), 60));
    }

    @Test
    void thoseWhoWaitForAnotherTakeNoSlot() {
        waiting(RenderSlots.LONGEST_QUEUE, true);
        assertEquals(0, RenderSlots.used());
        assertEquals("image", RenderSlots.run(() -> "image"));
    }

    @Test
    void allWhoWaitStandInOneLineWhichIsBounded() {
        takeAllSlots();
        waiting(RenderSlots.LONGEST_QUEUE / 2, false);
        waiting(RenderSlots.LONGEST_QUEUE - RenderSlots.LONGEST_QUEUE / 2, true);
        assertRefused("too many images are waiting", () -> RenderSlots.await(another, 60));
        assertRefused("too many images are waiting", () -> RenderSlots.run(() -> ""));
    }

    @Test
    void nobodyWaitsForever() {
        assertRefused("no image could be rendered within 0 s", () -> RenderSlots.await(another, -RenderSlots.PATIENCE_SECONDS));
    }

    @Test
    void whoIsInterruptedIsRefusedAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertRefused("the server is stopping", () -> RenderSlots.await(another, 60));
        assertTrue(Thread.interrupted());
    }
}
