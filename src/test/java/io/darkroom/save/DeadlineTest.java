package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void passes_when_no_time_is_left() {
        assertTrue(Deadline.in(0).passed());
        assertTrue(Deadline.in(-5).passed());
        assertEquals(Duration.ZERO, Deadline.in(-5).remaining());
    }

    @Test
    void tells_the_time_that_is_left() {
        Deadline deadline = Deadline.in(86_400_000);
        assertFalse(deadline.passed());
        assertTrue(deadline.remaining().compareTo(Duration.ofDays(1)) <= 0);
        assertTrue(deadline.remaining().compareTo(Duration.ofHours(23)) > 0);
    }

    @Test
    void copes_with_a_clock_that_wraps() {
        assertFalse(Deadline.in(Long.MAX_VALUE).passed());
    }
}
