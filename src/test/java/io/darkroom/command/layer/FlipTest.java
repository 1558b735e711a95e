package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlipTest {
    @ParameterizedTest
    @CsvSource({"lr, true, false", "ud, false, true", "LRUD, true, true"})
    void isOneAxisOrBoth(String text, boolean leftRight, boolean upDown) {
        assertEquals(new Flip(leftRight, upDown), value(Flip.COMMAND, "flip=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "udlr", "1", "h"})
    void nothingElseIsAllowed(String text) {
        refused("flip=" + text, "flip=" + text + ": lr, ud or lrud");
    }
}
