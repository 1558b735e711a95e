package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizeTest {
    @Test
    void allButThePaletteHasADefault() {
        assertEquals(Quantize.DEFAULT, value(Quantize.COMMAND, "quantize=adaptive"));
        assertEquals(new Quantize(Quantize.Palette.MAC, true, 16, List.of()), value(Quantize.COMMAND, "quantize=MAC,,16"));
        assertEquals(new Quantize(Quantize.Palette.WEB, false, 256, List.of()), value(Quantize.COMMAND, "quantize=web,off"));
    }

    @Test
    void mayForceColors() {
        assertEquals(new Quantize(Quantize.Palette.ADAPTIVE, false, 2, List.of(0, 0xFFFFFF)),
                value(Quantize.COMMAND, "quantize=adaptive,off,2,000000,ffffff"));
        assertEquals(List.of(0xFFFFFF, 0xA99C), value(Quantize.COMMAND, "quantize=adaptive,off,5,ffffff,00A99C,").forced());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "best", "adaptive,on", "adaptive,off,1", "adaptive,off,257", "adaptive,off,x", "adaptive,off,4,0x000000", "adaptive,off,4,fff",
        "adaptive,off,4,000000ff", "adaptive,off,4,000000,,ffffff"})
    void nothingElseIsAllowed(String text) {
        refused("quantize=" + text);
    }

    @Test
    void aRefusalNamesWhatIsAllowed() {
        refused("quantize=best", "quantize=best: adaptive, web or mac");
        refused("quantize=web,on", "quantize=web,on: value 2 must be diffuse or off");
        refused("quantize=web,off,1", "quantize=web,off,1: value 3 must be a whole number from 2 to 256");
        refused("quantize=web,off,2,000000,0000,ffffff",
                "quantize=web,off,2,000000,0000,ffffff: no more than 2 forced colors, as many as the palette has");
        refused("quantize=web,off,2,red", "quantize=web,off,2,red: value 4 must be an RGB color of six hexadecimal digits such as FF8000");
    }
}
