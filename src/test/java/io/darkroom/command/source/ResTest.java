package io.darkroom.command.source;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResTest {
    @ParameterizedTest
    @CsvSource({"1, 1", ".3423, 0.3423", "72.5, 72.5", "999, 999"})
    void isANumberAboveZero(String text, double number) {
        assertEquals(new Res(number), value(Res.COMMAND, "res=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "NaN", "Infinity", "1e400"})
    void nothingElseIsAllowed(String text) {
        refused("res=" + text, "res=" + text + ": a number greater than 0");
    }
}
