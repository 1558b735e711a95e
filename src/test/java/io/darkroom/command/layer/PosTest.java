package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosTest {
    @Test
    void isAnOffsetInPixelsOrRelativeToLayerZero() {
        assertEquals(new Pos(30, -40, false), value(Pos.COMMAND, "pos=30,-40"));
        assertEquals(new Pos(-.5, 2, true), value(Pos.COMMAND, "posN=-.5,2"));
        assertEquals(new Pos(1, 2, false), value(Pos.COMMAND, "posn=3,3&POS=1,2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos=", "pos=1", "pos=1,2,3", "pos=a,1", "posN=", "posN=1", "posN=1,2,3", "posN=1,Infinity"})
    void nothingElseIsAllowed(String query) {
        refused(query);
    }
}
