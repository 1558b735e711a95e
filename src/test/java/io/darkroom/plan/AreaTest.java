package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AreaTest {
    @Test
    void sharesWhatLiesInBoth() {
        assertEquals(new Area(5, 2, 5, 8), new Area(0, 0, 10, 10).intersect(new Area(5, 2, 10, 10)));
        assertEquals(new Area(-3, -3, 6, 6), new Area(-10, -10, 20, 20).intersect(new Area(-3, -3, 6, 6)));
    }

    @Test
    void areasThatTouchOrMissShareNothing() {
        assertTrue(new Area(0, 0, 10, 10).intersect(new Area(10, 0, 10, 10)).isEmpty());
        assertTrue(new Area(0, 0, 10, 10).intersect(new Area(0, 50, 10, 10)).isEmpty());
    }

    @Test
    void farEdgesDoNotOverflow() {
        Area far = new Area(2_000_000_000, 0, 1_000_000_000, 1);
        assertEquals(far, far.intersect(new Area(0, 0, Integer.MAX_VALUE, 1).moved(1_999_999_999, 0).moved(1, 0)));
    }
}
