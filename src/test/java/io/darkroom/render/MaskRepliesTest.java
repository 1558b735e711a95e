package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What req=mask makes of the alpha of a picture: r-mask-req.md, and the default pixel type of r-is-http-fmt.md. */
class MaskRepliesTest extends Rendered {
    @BeforeEach
    void draw() {
        source("soft", Sheet.painted(3, 1, (x, _) -> new double[] {1, 0, 0, x * 0.2}));
        file("cmyk.icc", Studio.profile("cmyk"));
    }

    private Seen mask(String query) {
        return Seen.of(bytes("/soft", "req=mask&" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fmt=png", "fmt=tif", "fmt=tif,gray", "fmt=png-alpha"})
    void aMaskIsGrayUnlessMoreIsAskedFor(String query) {
        assertArrayEquals(new int[] {0, 51, 102}, mask(query).samples());
    }

    @ParameterizedTest
    @CsvSource({"'fmt=png,rgb', 3", "'fmt=tif,rgb,lzw', 3", "'fmt=webp,,lossless', 3", "fmt=png&icc=AdobeRGB, 3", "'fmt=tif,cmyk', 4", "fmt=tif&icc=cmyk.icc, 4"})
    void itHasThePixelTypeOfTheFormatOrOfTheProfile(String query, int bands) {
        Seen seen = mask(query);
        assertEquals(bands, seen.bands());
        int last = bands - 1;
        int[] expected = bands == 4 ? new int[] {255, 204, 153} : new int[] {0, 51, 102};
        assertArrayEquals(expected, new int[] {seen.at(0, 0, last), seen.at(1, 0, last), seen.at(2, 0, last)});
    }

    @ParameterizedTest
    @CsvSource({"fmt=png, false", "fmt=jpeg, false", "fmt=tif, false", "'fmt=tif,rgb', true", "'fmt=jpeg,rgb', true", "fmt=tif&icc=cmyk.icc, true"})
    void aProfileOfOtherColoursIsNotEmbedded(String query, boolean embedded) {
        String reply = new String(bytes("/soft", "req=mask&iccEmbed=1&" + query), StandardCharsets.ISO_8859_1);
        assertEquals(embedded, reply.contains("acsp"));
    }

    @Test
    void aFormatWithoutGrayHasItInColour() {
        assertEquals(3, Seen.of(bytes("/soft", "req=mask&fmt=gif")).bands());
    }
}
