package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "60000, 60000", "86400000, 86400000"})
    void isANumberOfMilliseconds(String text, long millis) {
        assertEquals(new Timeout(millis), value(Timeout.COMMAND, "timeout=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "86400001", "1.5", "soon", "99999999999999999999"})
    void nothingElseIsAllowed(String text) {
        refused("timeout=" + text, "timeout=" + text + ": a whole number from 1 to 86400000");
    }
}
