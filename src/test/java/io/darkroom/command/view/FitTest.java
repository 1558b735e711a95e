package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fit|FIT|false", "constrain,1|CONSTRAIN|true", "crop,0|CROP|false", "WRAP|WRAP|false", "stretch,1|STRETCH|true",
        "hfit,|HFIT|false", "vfit,true|VFIT|true"})
    void isAModeThatMayEnlarge(String text, Fit.Mode mode, boolean upscale) {
        assertEquals(new Fit(mode, upscale), value(Fit.COMMAND, "fit=" + text));
    }

    @Test
    void anotherModeIsRefused() {
        refused("fit=cover", "fit=cover: fit, constrain, crop, wrap, stretch, hfit or vfit");
        refused("fit=");
    }

    @Test
    void anotherUpscaleIsRefused() {
        refused("fit=crop,2", "fit=crop,2: value 2 must be 0 or 1");
        refused("fit=crop,1,1", "fit=crop,1,1: no more than 2 values");
    }
}
