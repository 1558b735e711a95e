package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResModeTest {
    @ParameterizedTest
    @CsvSource({"bilin, BILIN", "Bicub, BICUB", "sharp2, SHARP2", "bisharp, BISHARP", "sharp, SHARP2", "trilin, BILIN"})
    void isAFilter(String text, ResMode.Filter filter) {
        assertEquals(new ResMode(filter), value(ResMode.COMMAND, "resmode=" + text));
    }

    @Test
    void anotherFilterIsRefused() {
        refused("resMode=lanczos", "resMode=lanczos: bilin, bicub, sharp2, bisharp, sharp or trilin");
        refused("resMode=");
    }
}
