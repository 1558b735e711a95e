package io.darkroom.command.view;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.protocol.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgcTest {
    @ParameterizedTest
    @ValueSource(strings = {"214,245,130", "D6F582", "0xd6f582", "d6f582ff", "214,245,130,"})
    void isAColor(String text) {
        assertEquals(new Bgc(Color.rgb(214, 245, 130)), value(Bgc.COMMAND, "bgc=" + text));
    }

    @Test
    void anythingElseIsRefused() {
        refused("bgc=white", "bgc=white: a color such as FF8000, 255,128,0, 50g or 0,50,100,0k");
    }
}
