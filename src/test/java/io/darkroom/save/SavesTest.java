package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import io.darkroom.vips.TestVips;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavesTest {
    private static final int MOST = 256;
    private static final long SECOND = 1_000_000_000;

    private final Saves saves = new Saves();

    @BeforeEach
    void open() {
        saves.open(Thread::new);
    }

    @AfterEach
    void close() {
        saves.close();
    }

    @BeforeAll
    static void loadTheLibrary() {
        TestVips.load();
    }

    @Test
    void refuses_more_than_it_has_room_for_until_one_has_ended() {
        SaveJob first = saves.enter(order());
        for (int i = 1; i < MOST; i++) {
            saves.enter(order());
        }
        assertEquals(MOST, saves.figures().waiting());
        Fault busy = assertThrows(Fault.class, () -> saves.enter(order()));
        assertEquals(ErrorCode.OVERLOADED, busy.code());
        first.abandon(Saves.busy());
        saves.enter(order());
    }

    @Test
    void keeps_the_place_of_a_save_that_was_answered_but_has_not_ended() {
        SaveJob late = saves.enter(order());
        late.timeOut();
        assertEquals(1, saves.figures().waiting());
        late.run();
        assertEquals(0, saves.figures().waiting());
    }

    @Test
    void ends_what_waits_and_takes_nothing_in_once_it_is_closed() {
        SaveJob waiting = saves.enter(order());
        saves.close();
        CompletionException end = assertThrows(CompletionException.class, () -> waiting.result().toCompletableFuture().join());
        assertTrue(end.getCause().getMessage().contains("the server is stopping"), end.getCause()::getMessage);
        assertThrows(Fault.class, () -> saves.enter(order()));
    }

    @Test
    void keeps_nothing_of_a_save_that_ends_long_before_its_time_is_up() {
        SaveJob job = saves.enter(order());
        saves.watch(job, 86_400_000);
        assertEquals(2, saves.watched());
        job.run();
        assertEquals(0, saves.watched());
    }

    @Test
    void counts_each_save_by_its_end() {
        saves.report("1", "a.jpg", new SavedImage("a.jpg", new Size(20, 10), "image/jpeg", new Saved(Instant.EPOCH, 300)), null, SECOND / 5);
        saves.report("2", "b.jpg", null, new CompletionException(new Fault(ErrorCode.TIMED_OUT, "late")), 3 * SECOND);
        saves.report("3", "c.jpg", null, new Fault(ErrorCode.IMAGE_NOT_FOUND, "gone"), 100 * SECOND);
        saves.report("4", "d.jpg", null, Saves.busy(), 0);
        SaveFigures figures = saves.figures();
        assertEquals("1 1 1 1", "%d %d %d %d".formatted(figures.done(), figures.failed(), figures.timedOut(), figures.rejected()));
        assertEquals("300 200", figures.bytes() + " " + figures.pixels());
        assertEquals("[0, 0, 1, 1, 1, 1, 2, 2, 2, 2]", figures.durations().counts().toString());
        assertEquals(3, figures.durations().count());
        assertEquals(103.2, figures.durations().seconds(), 1e-9);
    }

    private static SaveOrder order() {
        return new SaveOrder(null, null, Path.of("nowhere"), "x.jpg", 1, Optional.empty(), "id");
    }
}
