package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpacTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0;0;100", "100;100;100", "90,70;90;70", "50,0;50;0"})
    void isOneOpacityOrTwo(String text, int opacity, int fill) {
        assertEquals(new Opac(opacity, fill), value(Opac.COMMAND, "opac=" + text));
    }

    @Test
    void theExampleOfTheReferenceHolds() {
        assertEquals(0.63, new Opac(90, 70).ofContents(), 1e-12);
        assertEquals(0.45, new Opac(90, 70).ofEffect(new Opac(50, 100)), 1e-12);
        assertEquals(0.45, new Opac(90, 70).ofEffect(new Opac(50, 3)), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "101", "50,101", "50,-1", "1,2,3", "a"})
    void nothingElseIsAllowed(String text) {
        refused("opac=" + text);
    }
}
