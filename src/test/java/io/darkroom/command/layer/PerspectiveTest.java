package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerspectiveTest {
    private static final String CORNERS = "10,5,90,0,100,100,0,80.5";

    @Test
    void saysThatEightNumbersAreWanted() {
        refused("perspective=10,5,110", "perspective=10,5,110: 8 numbers, x and y of each of the four corners, and perhaps R1, R2, R3 or R3T50 after them");
    }

    @Test
    void isFourCorners() {
        Perspective read = value(Perspective.COMMAND, "perspective=" + CORNERS);
        assertEquals(new Perspective(List.of(10.0, 5.0, 90.0, 0.0, 100.0, 100.0, 0.0, 80.5), false, Perspective.Resampling.STANDARD), read);
        assertEquals(new Perspective(List.of(-.5, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0), true, Perspective.Resampling.STANDARD),
                value(Perspective.COMMAND, "perspectiveN=-.5,0,1,0,1,1,0,1"));
    }

    @Test
    void aMirroredQuadrilateralIsOneToo() {
        assertEquals(90, value(Perspective.COMMAND, "perspective=90,0,10,5,0,80,100,100").corners().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"R1, true, false, 0", "R2, false, false, 0", "R3, false, true, 0", "R3T0, false, true, 0", "R3T85, false, true, 85", "R3T200, false, true, 200"})
    void mayNameAWayToResample(String word, boolean nearest, boolean supersampled, int jitter) {
        assertEquals(new Perspective.Resampling(nearest, supersampled, jitter), value(Perspective.COMMAND, "perspective=" + CORNERS + "," + word).resampling());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1", "R4", "R3T", "R3T201", "R3T-1", "R3T1.5", "R3T1000", "bilin"})
    void noOtherWayIsAllowed(String word) {
        refused("perspective=" + CORNERS + "," + word, "perspective=" + CORNERS + "," + word + ": value 9 must be R1, R2, R3 or R3T and a number from 0 to 200");
    }

    /** Two corners in one, three in a line, crossing sides, a corner that points inwards. */
    @ParameterizedTest
    @ValueSource(strings = {"0,0,0,0,10,10,0,10", "0,0,10,0,20,0,0,10", "0,0,10,10,10,0,0,10", "0,0,10,0,2,2,0,10", "5,5,5,5,5,5,5,5"})
    void noProjectionLeadsToOtherShapes(String corners) {
        refused("perspective=" + corners, "perspective=" + corners
                + ": the corners must be those of a convex quadrilateral: top left, top right, bottom right, bottom left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3,4,5,6,7", "0,0,1,0,1,1,0,x", "0,0,1,0,1,1,0,1,R1,R1", "0,0,2000000,0,1,1,0,1"})
    void nothingElseIsAllowed(String text) {
        refused("perspective=" + text);
    }
}
