package io.darkroom.command.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFormatTest {
    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "JPEG, JPEG", "png, PNG", "gif, GIF", "tif, TIF", "tiff, TIF", "webp, WEBP", "avif, AVIF"})
    void aSuffixMeansThePlainFormat(String suffix, OutputFormat format) {
        assertEquals(Optional.of(format), OutputFormat.ofSuffix(suffix));
    }

    @Test
    void anotherSuffixMeansNothing() {
        assertEquals(Optional.empty(), OutputFormat.ofSuffix("bmp"));
        assertEquals(Optional.empty(), OutputFormat.ofSuffix(""));
    }

    @Test
    void alphaFormatsSayIt() {
        for (OutputFormat format : OutputFormat.values()) {
            assertEquals(format.protocolName().endsWith("-alpha"), format.alpha(), format.protocolName());
        }
    }

    @Test
    void noNameIsTakenTwice() {
        var seen = new HashSet<String>();
        for (OutputFormat format : OutputFormat.values()) {
            assertTrue(seen.add(format.protocolName()), format.protocolName());
            format.aliases().forEach(alias -> assertTrue(seen.add(alias), alias));
        }
    }

    @ParameterizedTest
    @CsvSource({"JPEG, image/jpeg, true", "PNG8, image/png, true", "GIF, image/gif, false", "TIF_ALPHA, image/tiff, true",
        "WEBP, image/webp, false", "AVIF_ALPHA, image/avif, false"})
    void theTableGivesTypeAndProfile(OutputFormat format, String mimeType, boolean embedsIcc) {
        assertEquals(mimeType, format.mimeType());
        assertEquals(embedsIcc, format.embedsIcc());
    }
}
