package io.darkroom.command.source;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskUseTest {
    @ParameterizedTest
    @EnumSource
    void isOneOfTheWords(MaskUse.Use use) {
        assertEquals(new MaskUse(use), value(MaskUse.COMMAND, "maskUse=" + use.name().toLowerCase(Locale.ROOT)));
        assertEquals(new MaskUse(use), value(MaskUse.COMMAND, "MASKUSE=" + use.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "1", "normal"})
    void nothingElseIsAllowed(String text) {
        refused("maskUse=" + text, "maskUse=" + text + ": norm, invert or off");
    }
}
