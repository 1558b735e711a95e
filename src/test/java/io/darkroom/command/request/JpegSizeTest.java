package io.darkroom.command.request;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegSizeTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "200, 200"})
    void isANumberOfKilobytes(String text, int kilobytes) {
        assertEquals(new JpegSize(kilobytes), value(JpegSize.COMMAND, "jpegSize=" + text));
    }

    @Test
    void lessThanNothingIsRefused() {
        refused("jpegsize=-1", "jpegSize=-1: a whole number of 0 or more");
        refused("jpegsize=");
    }
}
