package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SaveStateTest {
    private static final Fault REASON = new Fault(ErrorCode.TIMED_OUT, "late");

    @Test
    void can_not_be_stopped_once_the_commit_has_begun() {
        SaveState state = new SaveState();
        assertTrue(state.beginCommit());
        assertFalse(state.stop(REASON));
        assertTrue(state.done());
        assertEquals(SaveState.Phase.DONE, state.phase());
    }

    @Test
    void can_not_commit_once_it_has_been_stopped() {
        SaveState state = new SaveState();
        assertTrue(state.stop(REASON));
        assertFalse(state.beginCommit());
        assertFalse(state.done());
        assertEquals(SaveState.Phase.STOPPED, state.phase());
        assertEquals(Optional.of(REASON), state.reason());
    }

    @Test
    void is_not_done_without_a_commit() {
        assertFalse(new SaveState().done());
    }

    @Test
    void lets_exactly_one_of_two_racers_win() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 500; i++) {
                SaveState state = new SaveState();
                CyclicBarrier start = new CyclicBarrier(2);
                var worker = threads.submit(() -> {
                    start.await();
                    return state.beginCommit();
                });
                var waiter = threads.submit(() -> {
                    start.await();
                    return state.stop(REASON);
                });
                assertNotEquals(worker.get(), waiter.get());
            }
        }
    }
}
