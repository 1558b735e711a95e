package io.darkroom.catalog.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.protocol.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLockTest {
    /** The sums were computed with the C++ function of the reference. */
    @Test
    void theSumIsThatOfTheReference() {
        assertEquals("&0000", RequestLock.of(""));
        assertEquals("&0061", RequestLock.of("a"));
        assertEquals("&3205", RequestLock.of("ab"));
        assertEquals("&c149", RequestLock.of("wid=200&hei=100"));
        assertEquals("&e085", RequestLock.of("ü"));
        assertEquals("&ded2", RequestLock.of("$txt=%C3%BC"));
    }

    @Test
    void aMatchingLockFallsAway() {
        assertEquals("wid=200&hei=100", RequestLock.opened("wid=200&hei=100" + RequestLock.of("wid=200&hei=100")));
        assertEquals("ab", RequestLock.opened("ab&3205"));
        assertEquals("", RequestLock.opened("&0000"));
        assertEquals("wid=200&hei=100", RequestLock.opened("wid=200&hei=100&C149"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "ab&3206", "ab3205", "ac&3205", "ab&3205&", "ab&320", "&3205", "ab&+205"})
    void everythingElseIsRefused(String query) {
        Faults.detail(ErrorCode.REQUEST_REFUSED, () -> RequestLock.opened(query));
    }
}
