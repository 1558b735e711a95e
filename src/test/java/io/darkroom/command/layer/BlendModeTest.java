package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlendModeTest {
    @ParameterizedTest
    @EnumSource
    void isOneOfTheWords(BlendMode.Mode mode) {
        assertEquals(new BlendMode(mode), value(BlendMode.COMMAND, "blendMode=" + mode.name().toLowerCase(Locale.ROOT)));
        assertEquals(new BlendMode(mode), value(BlendMode.COMMAND, "blendmode=" + mode.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "multiply", "overlay", "0"})
    void nothingElseIsAllowed(String text) {
        refused("blendMode=" + text, "blendMode=" + text + ": norm, dissolve, lighten, darken, mult or screen");
    }
}
