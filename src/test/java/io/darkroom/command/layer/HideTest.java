package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HideTest {
    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void isZeroOrOne(String text, boolean hidden) {
        assertEquals(new Hide(hidden), value(Hide.COMMAND, "hide=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "-1", "yes"})
    void nothingElseIsAllowed(String text) {
        refused("hide=" + text, "hide=" + text + ": 0 or 1");
    }
}
