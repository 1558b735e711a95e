package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {
    @Test
    void isAPointInPixelsFromTheCorner() {
        assertEquals(new Anchor(new Spot(345, -225, false)), value(Anchor.COMMAND, "anchor=345,-225"));
        assertEquals(new Anchor(new Spot(0, 0, false)), value(Anchor.COMMAND, "ANCHOR=0,000"));
    }

    @Test
    void isAPointRelativeToTheSizeFromTheCentre() {
        assertEquals(new Anchor(new Spot(-0.5, .25, true)), value(Anchor.COMMAND, "anchorN=-.5,0.25"));
        assertEquals(new Anchor(Spot.CENTRE), value(Anchor.COMMAND, "anchorn=0,0"));
        assertEquals(new Anchor(new Spot(3, -7, true)), value(Anchor.COMMAND, "anchorN=3,-7"));
    }

    @Test
    void theLastSpellingCounts() {
        assertEquals(new Anchor(Spot.CENTRE), value(Anchor.COMMAND, "anchor=1,2&anchorN=0,0"));
        assertEquals(new Anchor(new Spot(1, 2, false)), value(Anchor.COMMAND, "anchorN=0,0&anchor=1,2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anchor=", "anchor=1", "anchor=1,2,3", "anchor=a,b", "anchorN=", "anchorN=.5", "anchorN=0,0,0", "anchorN=NaN,0", "anchorN=0,1e400"})
    void nothingElseIsAllowed(String query) {
        refused(query);
    }
}
