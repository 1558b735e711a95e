package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QltTest {
    @ParameterizedTest
    @CsvSource({"80, 80, false", "'95,1', 95, true", "'90%2C0', 90, false", "'1,', 1, false", "100, 100, false"})
    void isAQualityAndAChromaFlag(String text, int quality, boolean fullChroma) {
        assertEquals(new Qlt(quality, fullChroma), value(Qlt.COMMAND, "qlt=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-1", "80,2", "80,1,1", ",1", "high"})
    void nothingElseIsAllowed(String text) {
        refused("qlt=" + text);
    }

    @Test
    void theRangeIsNamed() {
        refused("qlt=101", "qlt=101: a whole number from 1 to 100");
    }
}
