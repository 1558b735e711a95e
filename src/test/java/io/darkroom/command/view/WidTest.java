package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "200, 200", "800.0, 800", "'200,', 200"})
    void isAWholeNumber(String text, int pixels) {
        assertEquals(new Wid(pixels), value(Wid.COMMAND, "wid=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "undefined", "", "NaN", "200px", "0.4"})
    void nothingElseIsAllowed(String text) {
        refused("wid=" + text, "wid=" + text + ": a whole number of 1 or more");
    }

    @Test
    void aSecondValueIsRefused() {
        refused("wid=5,6", "wid=5,6: one value only");
    }
}
