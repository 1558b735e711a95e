package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendTest {
    @Test
    void isFourEdgesInPixelsOrByShare() {
        assertEquals(new Extend(5, 6, 7, -8, false), value(Extend.COMMAND, "extend=5,6,7,-8"));
        assertEquals(new Extend(.5, 0, -.25, 1, true), value(Extend.COMMAND, "extendN=.5,0,-.25,1"));
    }

    @Test
    void theLastSpellingCounts() {
        assertEquals(new Extend(1, 2, 3, 4, false), value(Extend.COMMAND, "extendN=1,1,1,1&extend=1,2,3,4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extend=", "extend=5", "extend=1,2,3", "extend=1,2,3,4,5", "extend=1,,3,4", "extend=1,2,3,1000000001",
        "extendN=", "extendN=1,1,1", "extendN=0,0,0,x", "extendN=0,0,0,NaN", "extendN=0,0,0,0,0"})
    void nothingElseIsAllowed(String query) {
        refused(query);
    }
}
