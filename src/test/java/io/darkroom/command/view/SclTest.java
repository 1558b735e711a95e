package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SclTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1.00, 1", ".5, 0.5", "2.6, 2.6", "1e-3, 0.001"})
    void isAPositiveNumber(String text, double inverse) {
        assertEquals(new Scl(inverse), value(Scl.COMMAND, "scl=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "NaN", "Infinity", "1e-999"})
    void nothingElseIsAllowed(String text) {
        refused("scl=" + text, "scl=" + text + ": a number greater than 0");
    }
}
