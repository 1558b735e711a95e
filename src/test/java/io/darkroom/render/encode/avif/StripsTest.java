package io.darkroom.render.encode.avif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripsTest {
    @ParameterizedTest
    @CsvSource({"1,1", "800,600", "1000,960", "1300,700", "16383,64", "64,15000"})
    void aSmallPictureStaysInOnePiece(int width, int height) {
        assertEquals(new Strips(width, height, height), Strips.of(width, height));
        assertEquals(height, Strips.of(width, height).filledHeight());
    }

    @ParameterizedTest
    @CsvSource({"1000,1000", "4000,3000", "16383,16383", "16383,65", "100,16383", "3000,1234", "2001,4097"})
    void theStripsOfALargeOneCoverItAndAreOfAMegapixelAtMost(int width, int height) {
        Strips strips = Strips.of(width, height);
        assertTrue(strips.count() > 1);
        assertEquals(0, strips.height() % 64, "whole blocks");
        assertTrue(strips.filledHeight() >= height && strips.filledHeight() - height < strips.height(), strips::toString);
        assertTrue(width * strips.height() <= Math.max(1_000_000, 64 * width), strips::toString);
        assertTrue(strips.count() <= 256, "the grid counts its rows in a byte");
    }

    @Test
    void onlyEvenSidesGoWithHalvedColour() {
        assertTrue(Strips.of(4000, 3000).canHalveColour());
        assertFalse(Strips.of(4001, 3000).canHalveColour());
        assertFalse(Strips.of(4000, 3001).canHalveColour());
        assertTrue(Strips.of(801, 601).canHalveColour());
    }
}
