package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.Quantize;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTransparencyTest {
    /** Colourful, and ever less transparent from left to right. */
    private static final Pixels FADING = Pictures.draw(256, 64, (x, y) -> x << 24 | y * 4 << 16 | x << 8 | 255 - x);

    private static Quantize quantize(Quantize.Palette palette, boolean dither, int colors) {
        return new Quantize(palette, dither, colors, List.of());
    }

    private static byte[] png(Pixels pixels, Quantize quantize) {
        return PaletteEncoder.png(pixels, quantize, true, 72, Optional.empty());
    }

    @Test
    void gifIsTransparentWhereAlphaIsBelowHalf() {
        for (Quantize.Palette palette : List.of(Quantize.Palette.ADAPTIVE, Quantize.Palette.WEB)) {
            for (boolean dither : new boolean[] {true, false}) {
                int[] pixels = Pictures.pixels(PaletteEncoder.gif(FADING, quantize(palette, dither, 256), true));
                for (int i = 0; i < pixels.length; i++) {
                    assertEquals(i % 256 < 128 ? 0 : 255, pixels[i] >>> 24);
                }
            }
        }
    }

    @Test
    void withoutAlphaNothingIsTransparent() {
        assertFalse(Pictures.decode(PaletteEncoder.gif(FADING, Quantize.DEFAULT, false)).getColorModel().hasAlpha());
    }

    @Test
    void theTransparentColorIsOneOfTheGifsPaletteBesidesTheColorsAskedFor() {
        byte[] file = PaletteEncoder.gif(FADING, quantize(Quantize.Palette.ADAPTIVE, false, 4), true);
        assertEquals(5, Pictures.colors(file).size());
        assertTrue(Pictures.colors(PaletteEncoder.gif(FADING, Quantize.DEFAULT, true)).size() <= 256);
    }

    @Test
    void aPictureOfNothingIsTransparent() {
        Pixels nothing = Pictures.draw(9, 5, (x, y) -> x);
        assertArrayEquals(new int[45], argb(PaletteEncoder.gif(nothing, Quantize.DEFAULT, true)));
        assertArrayEquals(new int[45], argb(png(nothing, Quantize.DEFAULT)));
    }

    @Test
    void pngKeepsFewTranslucentColorsExactly() {
        Pixels picture = Pictures.draw(20, 10, (x, y) -> y * 25 + 5 << 24 | 200 - x % 4 << 16 | 0x0A0B);
        assertArrayEquals(Pictures.pixels(picture), Pictures.pixels(png(picture, Quantize.DEFAULT)));
    }

    @Test
    void pngKeepsASoftEdgeSoft() {
        int[] pixels = Pictures.pixels(png(FADING, Quantize.DEFAULT));
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(i % 256, pixels[i] >>> 24, 16);
        }
    }

    @Test
    void pngKeepsWhatIsOpaqueOrInvisibleThatWay() {
        Pixels picture = Pictures.draw(90, 90, (x, y) ->
                (x < 30 ? 0 : x < 60 ? x * 4 : 255) << 24 | y * 2 << 16 | x * y % 256 << 8 | x);
        int[] pixels = Pictures.pixels(png(picture, quantize(Quantize.Palette.ADAPTIVE, true, 200)));
        for (int i = 0; i < pixels.length; i++) {
            if (i % 90 < 30 || i % 90 >= 60) {
                assertEquals(i % 90 < 30 ? 0 : 255, pixels[i] >>> 24);
            }
        }
    }

    @Test
    void transparentPixelsNeitherTakeNorGiveError() {
        Quantize twoTones = new Quantize(Quantize.Palette.ADAPTIVE, true, 2, List.of(0x000000, 0xFFFFFF));
        // White left of a transparent gap, medium gray right of it, and what is hidden in the gap differs.
        int[] dark = hidden(twoTones, 0x00000000);
        assertArrayEquals(dark, hidden(twoTones, 0x00FFFFFF));
        assertArrayEquals(dark, hidden(twoTones, 0x4080FF80));
    }

    private static int[] hidden(Quantize quantize, int inTheGap) {
        Pixels picture = Pictures.draw(60, 40, (x, y) -> x < 20 ? 0xFFDDDDDD : x < 25 ? inTheGap : 0xFF707070);
        return argb(PaletteEncoder.gif(picture, quantize, true));
    }

    @Test
    void macIsRefusedWithAlphaByName() {
        Fault fault = assertThrows(Fault.class,
                () -> PaletteEncoder.gif(FADING, quantize(Quantize.Palette.MAC, true, 256), true));
        assertEquals(ErrorCode.BAD_VALUE, fault.code());
        assertTrue(fault.detail().contains("quantize=mac") && fault.detail().contains("png8"), fault.detail());
    }

    @Test
    void moreForcedColorsThanAKeyColorLeavesRoomForAreRefused() {
        List<Integer> forced = IntStream.range(0, 256).boxed().toList();
        var all = new Quantize(Quantize.Palette.ADAPTIVE, true, 256, forced);
        assertEquals(256, Palettes.choose(FADING, all, Transparency.NONE).size());
        assertEquals(ErrorCode.BAD_VALUE, assertThrows(Fault.class, () -> PaletteEncoder.gif(FADING, all, true)).code());
    }

    /** What is transparent has no colour, whatever the decoder says. */
    private static int[] argb(byte[] file) {
        return Arrays.stream(Pictures.pixels(file)).map(color -> color >>> 24 == 0 ? 0 : color).toArray();
    }
}
