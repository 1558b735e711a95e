package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @Test
    void isAPointInPixelsFromTheCorner() {
        assertEquals(new Origin(new Spot(345, -225, false)), value(Origin.COMMAND, "origin=345,-225"));
        assertEquals(new Origin(new Spot(0, 0, false)), value(Origin.COMMAND, "ORIGIN=0,000"));
    }

    @Test
    void isAPointRelativeToTheSizeFromTheCentre() {
        assertEquals(new Origin(new Spot(-0.5, .25, true)), value(Origin.COMMAND, "originN=-.5,0.25"));
        assertEquals(new Origin(Spot.CENTRE), value(Origin.COMMAND, "originn=0,0"));
        assertEquals(new Origin(new Spot(3, -7, true)), value(Origin.COMMAND, "originN=3,-7"));
    }

    @Test
    void theLastSpellingCounts() {
        assertEquals(new Origin(Spot.CENTRE), value(Origin.COMMAND, "origin=1,2&originN=0,0"));
        assertEquals(new Origin(new Spot(1, 2, false)), value(Origin.COMMAND, "originN=0,0&origin=1,2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin=", "origin=1", "origin=1,2,3", "origin=a,b", "originN=", "originN=.5", "originN=0,0,0", "originN=NaN,0", "originN=0,1e400"})
    void nothingElseIsAllowed(String query) {
        refused(query);
    }
}
