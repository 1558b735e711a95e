package io.darkroom.command.source;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropTest {
    @Test
    void isARectangleInPixelsThatMayReachBeyond() {
        assertEquals(new Crop(550, 0, 600, 800, false), value(Crop.COMMAND, "crop=550,000,600,800"));
        assertEquals(new Crop(-10, -20, 60000, 5, false), value(Crop.COMMAND, "crop=-10,-20,60000,5"));
    }

    @Test
    void isARectangleRelativeToTheSource() {
        assertEquals(new Crop(0.24, 0.24, 0.6, 0.72, true), value(Crop.COMMAND, "cropN=.24,.24,.6,.72"));
        assertEquals(new Crop(-0.5, 0, 2, 1, true), value(Crop.COMMAND, "cropn=-.5%2C0%2c2%2C1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "crop=", "crop=1,2,3", "crop=0,0,0,5", "crop=0,0,5,-5", "crop=1,2,3,4,5",
        "cropN=0,0,0,1", "cropN=0,0,1", "cropN=0,0,1,-1", "cropN=a,0,1,1", "cropN=0,0,NaN,1"})
    void nothingElseIsAllowed(String query) {
        refused(query);
    }

    @Test
    void eachSpellingNamesItself() {
        refused("CROPN=0,0,0,1", "cropN=0,0,0,1: value 3 must be a number greater than 0");
    }
}
