package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotateTest {
    @ParameterizedTest
    @CsvSource({"-90, -90", "0, 0", "12.5, 12.5", "7200, 7200"})
    void isAnyAngle(String text, double degrees) {
        assertEquals(new Rotate(degrees), value(Rotate.COMMAND, "rotate=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "Infinity", "1e400", "90deg"})
    void nothingElseIsAllowed(String text) {
        refused("rotate=" + text, "rotate=" + text + ": a number");
    }
}
