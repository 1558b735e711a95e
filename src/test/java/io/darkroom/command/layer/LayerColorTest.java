package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerColorTest {
    @Test
    void isAColourWithOrWithoutAlpha() {
        assertEquals(new LayerColor(Color.rgb(255, 128, 0)), value(LayerColor.COMMAND, "color=255,128,0"));
        assertEquals(new LayerColor(Color.rgb(255, 128, 0)), value(LayerColor.COMMAND, "color=ff8000"));
        assertEquals(64, value(LayerColor.COMMAND, "color=ffffff40").color().alpha());
        assertEquals(128, value(LayerColor.COMMAND, "color=214,245,130,128").color().alpha());
    }

    @Test
    void isOfAnyPixelType() {
        assertEquals(new Color(PixelType.GRAY, List.of(0.5), 0.75, false), value(LayerColor.COMMAND, "color=50,75g").color());
        assertEquals(PixelType.CMYK, value(LayerColor.COMMAND, "color=94,11,50,33k").color().type());
        assertEquals(true, value(LayerColor.COMMAND, "color=0,100,200,200rs").color().source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "1,2,3,4,5", "256,0,0", "fffff"})
    void nothingElseIsAllowed(String text) {
        refused("color=" + text, "color=" + text + ": a color such as FF8000, 255,128,0, 50g or 0,50,100,0k");
    }
}
