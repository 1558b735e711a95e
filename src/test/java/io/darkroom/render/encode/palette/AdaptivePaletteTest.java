package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.Quantize;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdaptivePaletteTest {
    private static final Pixels RAINBOW = Pictures.draw(100, 75, (x, y) ->
            0xFF000000 | x * 255 / 99 << 16 | y * 255 / 74 << 8 | (x * 7 + y * 3) % 256);

    private static Quantize adaptive(boolean dither, int colors, Integer... forced) {
        return new Quantize(Quantize.Palette.ADAPTIVE, dither, colors, List.of(forced));
    }

    @Test
    void aPictureWithFewColorsIsReproducedExactly() {
        for (int colors : new int[] {1, 2, 3, 4, 5, 16, 17, 255, 256}) {
            int[] some = new Random(colors).ints(colors).map(color -> color | 0xFF000000).toArray();
            Pixels picture = Pictures.draw(61, 37, (x, y) -> some[(y * 61 + x) % colors]);
            Quantize quantize = adaptive(true, Math.max(2, colors));
            assertArrayEquals(Pictures.pixels(picture), Pictures.pixels(PaletteEncoder.gif(picture, quantize, false)));
            assertArrayEquals(Pictures.pixels(picture), Pictures.pixels(png(picture, quantize)));
        }
    }

    @Test
    void hasNoMoreColorsThanAskedFor() {
        for (int colors : new int[] {2, 3, 8, 100, 255, 256}) {
            for (boolean dither : new boolean[] {true, false}) {
                Set<Integer> found = Pictures.colors(PaletteEncoder.gif(RAINBOW, adaptive(dither, colors), false));
                assertTrue(found.size() <= colors && found.size() > colors * 9 / 10, colors + ": " + found.size());
            }
        }
    }

    @Test
    void moreColorsComeCloser() {
        double last = Double.MAX_VALUE;
        for (int colors : new int[] {2, 4, 16, 64, 256}) {
            byte[] file = PaletteEncoder.gif(RAINBOW, adaptive(false, colors), false);
            double error = Pictures.error(Pictures.pixels(RAINBOW), Pictures.pixels(file));
            assertTrue(error < 0.8 * last, colors + " colors: " + error);
            last = error;
        }
        assertTrue(last < 600, "error " + last);
    }

    @Test
    void forcedColorsAloneMakeABiTonalPicture() {
        byte[] file = PaletteEncoder.gif(RAINBOW, adaptive(false, 2, 0x000000, 0xFFFFFF), true);
        assertEquals(Set.of(0xFF000000, 0xFFFFFFFF), Pictures.colors(file));
    }

    @Test
    void forcedColorsAreInThePaletteExactlyAndTheOthersFollowThePicture() {
        Palette palette = Palettes.choose(RAINBOW, adaptive(true, 8, 0x123456, 0xABCDEF, 0x123456), Transparency.NONE);
        assertEquals(8, palette.size());
        assertEquals(0xFF123456, palette.colors()[0]);
        assertEquals(0xFFABCDEF, palette.colors()[1]);
    }

    @Test
    void forcedColorsThatLeaveRoomKeepASimplePictureExact() {
        Pixels picture = Pictures.draw(10, 10, (x, y) -> x < 5 ? 0xFF010203 : 0xFFFEDCBA);
        byte[] file = PaletteEncoder.gif(picture, adaptive(true, 3, 0xFF0000), false);
        assertArrayEquals(Pictures.pixels(picture), Pictures.pixels(file));
    }

    @Test
    void aWhiteBackgroundStaysWhite() {
        var random = new Random(3);
        Pixels picture = Pictures.draw(200, 200, (x, y) -> x < 20 || x >= 180 || y < 20 || y >= 180
                ? 0xFFFFFFFF : 0xFF000000 | random.nextInt(0x1000000) | 0x404040);
        int[] pixels = Pictures.pixels(PaletteEncoder.gif(picture, adaptive(true, 16), false));
        assertEquals(0xFFFFFFFF, pixels[5 * 200 + 100]);
    }

    @Test
    void smallDifferencesAreKeptWhereThereIsRoomForThem() {
        Pixels picture = Pictures.draw(400, 400, (x, y) ->
                0xFF646464 | x * 27 / 400 << 16 | y * 27 / 400 << 8 | (x + y) * 27 / 800);
        byte[] file = PaletteEncoder.gif(picture, adaptive(false, 256), false);
        assertTrue(Pictures.error(Pictures.pixels(picture), Pictures.pixels(file)) < 8);
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        byte[] once = PaletteEncoder.gif(RAINBOW, adaptive(true, 77, 0x808080), false);
        assertArrayEquals(once, PaletteEncoder.gif(RAINBOW, adaptive(true, 77, 0x808080), false));
    }

    private static byte[] png(Pixels picture, Quantize quantize) {
        return PaletteEncoder.png(picture, quantize, false, 72, Optional.empty());
    }
}
