package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SaveStateTest {
    @Test
    void can_not_time_out_once_the_commit_has_begun() {
        SaveState state = new SaveState();
        assertTrue(state.beginCommit());
        assertFalse(state.timeOut());
        assertTrue(state.done());
        assertEquals(SaveState.Phase.DONE, state.phase());
    }

    @Test
    void can_not_commit_once_it_has_timed_out() {
        SaveState state = new SaveState();
        assertTrue(state.timeOut());
        assertFalse(state.beginCommit());
        assertFalse(state.done());
        assertEquals(SaveState.Phase.TIMED_OUT, state.phase());
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
                    return state.timeOut();
                });
                assertNotEquals(worker.get(), waiter.get());
            }
        }
    }
}
