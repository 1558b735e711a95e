package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RectTest {
    @Test
    void isAnOffsetAndASize() {
        assertEquals(new Rect(new Coord(0, 600), new Size(2000, 600), 1), value(Rect.COMMAND, "rect=0,600,2000,600"));
    }

    @Test
    void mayHaveAScale() {
        assertEquals(new Rect(new Coord(0, 0), new Size(5, 6), 0.5), value(Rect.COMMAND, "rect=0,0,5,6,.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "0,0,0,5", "0,0,5,0", "0,0,5,5,0", "0,0,5,5,-1", "0,0,5,5,1,1"})
    void nothingElseIsAllowed(String text) {
        refused("rect=" + text);
    }
}
