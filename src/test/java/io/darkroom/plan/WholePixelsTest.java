package io.darkroom.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.Fault;
import org.junit.jupiter.api.Test;

class WholePixelsTest {
    @Test
    void halvesAreRoundedUpOnBothSidesOfZero() {
        assertEquals(3, WholePixels.nearest(2.5));
        assertEquals(-2, WholePixels.nearest(-2.5));
        assertEquals(2, WholePixels.nearest(2.4999));
        assertEquals(1, WholePixels.atLeastOne(0.2));
    }

    @Test
    void aHalfThatComputingHasWornDownIsStillAHalf() {
        assertEquals(5, WholePixels.nearest((0.3 + 0.15) * 10));
        assertEquals(100, WholePixels.up(100.0000000001));
        assertEquals(101, WholePixels.up(100.1));
    }

    @Test
    void theLimitIsNamed() {
        assertEquals(10_000_000, WholePixels.nearest(10_000_000));
        for (double length : new double[] {10_000_001, -2e7, Double.POSITIVE_INFINITY}) {
            Fault fault = assertThrows(Fault.class, () -> WholePixels.nearest(length));
            assertTrue(fault.detail().contains("10000000"), fault.detail());
        }
    }
}
