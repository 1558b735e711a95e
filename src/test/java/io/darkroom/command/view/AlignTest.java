package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignTest {
    @ParameterizedTest
    @CsvSource({"'0.00,0.00', 0, 0", "'-1,1', -1, 1", "'.25,-.5', 0.25, -0.5"})
    void isAPlaceInEachDirection(String text, double horizontal, double vertical) {
        assertEquals(new Align(horizontal, vertical), value(Align.COMMAND, "align=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "2,0", "0,-1.01", "a,b", "0,0,0"})
    void nothingElseIsAllowed(String text) {
        refused("align=" + text);
    }

    @Test
    void theRangeIsNamed() {
        refused("align=0,2", "align=0,2: value 2 must be a number from -1 to 1");
    }
}
