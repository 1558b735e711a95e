package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectMaskTest {
    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void isZeroOrOneForTheWholeRequest(String text, boolean applied) {
        assertEquals(new EffectMask(applied), value(EffectMask.COMMAND, "layer=1&effect=-1&effectMask=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "-1"})
    void nothingElseIsAllowed(String text) {
        refused("effectMask=" + text, "effectMask=" + text + ": 0 or 1");
    }
}
