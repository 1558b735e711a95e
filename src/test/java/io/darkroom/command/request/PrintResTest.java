package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintResTest {
    @ParameterizedTest
    @CsvSource({"72, 72", "300.5, 300.5"})
    void isAPositiveNumber(String text, double dpi) {
        assertEquals(new PrintRes(dpi), value(PrintRes.COMMAND, "printRes=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-72", "", "72dpi"})
    void nothingElseIsAllowed(String text) {
        refused("printres=" + text, "printRes=" + text + ": a number from 1 to 65535");
    }
}
