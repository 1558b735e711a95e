package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RgnTest {
    @Test
    void isAnOffsetAndASize() {
        assertEquals(new Rgn(new Coord(1000, -20), new Size(30, 40)), value(Rgn.COMMAND, "rgn=1000,-20,30,40,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "0,0,0,5", "0,0,5,-1", "1,2,3,4,5", "a,b,c,d", ",,5,5"})
    void nothingElseIsAllowed(String text) {
        refused("rgn=" + text);
    }

    @Test
    void theBadValueIsCounted() {
        refused("rgn=0,0,-5,5", "rgn=0,0,-5,5: value 3 must be a whole number of 1 or more");
    }
}
