package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.Quantize;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErrorDiffusionTest {
    private static final List<Integer> BLACK_AND_WHITE = List.of(0x000000, 0xFFFFFF);

    @Test
    void keepsTheMeanOfEveryGrayInBlackAndWhite() {
        var quantize = new Quantize(Quantize.Palette.ADAPTIVE, true, 2, BLACK_AND_WHITE);
        for (int value = 5; value < 255; value += 10) {
            int gray = Pictures.gray(value);
            byte[] file = PaletteEncoder.gif(Pictures.draw(128, 128, (x, y) -> gray), quantize, false);
            assertEquals(Set.of(0xFF000000, 0xFFFFFFFF), Pictures.colors(file));
            assertEquals(value, Pictures.mean(Pictures.pixels(file), 0), 1.5);
        }
    }

    @Test
    void keepsTheMeanOfEveryColorInWebColors() {
        var quantize = new Quantize(Quantize.Palette.WEB, true, 2, List.of());
        for (int color : new int[] {0xFF1E90FF, 0xFF808080, 0xFFFA0A7B, 0xFF030201}) {
            int[] pixels = Pictures.pixels(PaletteEncoder.gif(Pictures.draw(128, 128, (x, y) -> color), quantize, false));
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(color >> 8 * channel & 255, Pictures.mean(pixels, channel), 1);
            }
        }
    }

    @Test
    void makesNoVisiblePatternWhereARowEnds() {
        var quantize = new Quantize(Quantize.Palette.ADAPTIVE, true, 2, BLACK_AND_WHITE);
        int[] pixels = Pictures.pixels(PaletteEncoder.gif(
                Pictures.draw(200, 200, (x, y) -> Pictures.gray(x * 255 / 199)), quantize, false));
        for (int band = 0; band < 10; band++) {
            double sum = 0;
            for (int i = 0; i < pixels.length; i++) {
                sum += i % 200 / 20 == band ? pixels[i] & 255 : 0;
            }
            assertEquals((band * 20 + 9.5) * 255 / 199, sum / 4000, 5);
        }
    }

    @Test
    void whenOffEqualPixelsStayEqual() {
        var quantize = new Quantize(Quantize.Palette.WEB, false, 256, List.of());
        byte[] file = PaletteEncoder.gif(Pictures.draw(50, 50, (x, y) -> 0xFF1E90FF), quantize, false);
        assertEquals(Set.of(0xFF3399FF), Pictures.colors(file));
    }

    @Test
    void aColorBeyondThePaletteDoesNotSmear() {
        var quantize = new Quantize(Quantize.Palette.ADAPTIVE, true, 2, List.of(0x404040, 0x606060));
        Pixels picture = Pictures.draw(60, 60, (x, y) -> x < 30 ? 0xFFFFFFFF : 0xFF404040);
        int[] pixels = Pictures.pixels(PaletteEncoder.gif(picture, quantize, false));
        int smeared = (int) Arrays.stream(range(pixels)).filter(color -> color == 0xFF606060).count();
        assertTrue(smeared < 60, smeared + " pixels");
    }

    /** The pixels right of the edge. */
    private static int[] range(int[] pixels) {
        int[] right = new int[pixels.length / 2];
        Arrays.setAll(right, i -> pixels[i / 30 * 60 + 30 + i % 30]);
        return right;
    }

    @Test
    void predefinedPalettesIgnoreTheNumberOfColors() {
        Pixels picture = Pictures.draw(216, 4, (x, y) ->
                0xFF000000 | x % 6 * 51 << 16 | x / 6 % 6 * 51 << 8 | x / 36 * 51);
        var web = new Quantize(Quantize.Palette.WEB, true, 2, List.of(0x123456));
        var mac = new Quantize(Quantize.Palette.MAC, true, 2, List.of());
        assertEquals(FixedPalette.web(), Pictures.colors(PaletteEncoder.gif(picture, web, false)));
        assertEquals(FixedPalette.web(), Pictures.colors(PaletteEncoder.gif(picture, mac, false)));
    }
}
