package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PscanTest {
    @ParameterizedTest
    @CsvSource({"auto, 0", "AUTO, 0", "3, 3", "4, 4", "5, 5"})
    void isANumberOfScans(String text, int scans) {
        assertEquals(new Pscan(scans), value(Pscan.COMMAND, "pscan=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "2", "6", "x"})
    void nothingElseIsAllowed(String text) {
        refused("pscan=" + text, "pscan=" + text + ": auto, 3, 4 or 5");
    }
}
