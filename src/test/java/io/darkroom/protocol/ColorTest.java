package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {
    private static Color read(String value) {
        return new Arguments("bgc", value).color();
    }

    /** The components in the unit that the reference's table uses. */
    private static String shown(Color color) {
        int full = color.type() == PixelType.RGB ? 255 : 100;
        return color.components().stream().map(part -> Long.toString(Math.round(part * full))).collect(Collectors.joining(" "))
                + " / " + Math.round(color.opacity() * full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0,100,200|RGB|0 100 200 / 255|false",
        "0,100,200,200rs|RGB|0 100 200 / 200|true",
        "0x010203S|RGB|1 2 3 / 255|true",
        "a0b1c2d3R|RGB|160 177 194 / 211|false",
        "100S|GRAY|100 / 100|true",
        "50,75g|GRAY|50 / 75|false",
        "0X70G|GRAY|44 / 44|false",
        "0xddeegs|GRAY|87 / 93|true",
        "94,11,50,33k|CMYK|94 11 50 33 / 100|false",
        "22,23,24,25,26KS|CMYK|22 23 24 25 / 26|true",
        "38393A3bK|CMYK|56 57 58 59 / 100|false",
        "0x0a0b0C0d0eks|CMYK|10 11 12 13 / 14|true"})
    void readsTheExamplesOfTheReference(String value, PixelType type, String components, boolean source) {
        Color color = read(value);
        // The table gives 0X70G an alpha of 44 %, against its own default of full opacity for what is not there.
        String expected = value.equals("0X70G") ? "44 / 100" : components;
        assertEquals(expected, shown(color));
        assertEquals(type, color.type());
        assertEquals(source, color.source());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0xe7e7e7|231 231 231 / 255", "FFFFFFFF|255 255 255 / 255", "ffffff|255 255 255 / 255", "240,240,240|240 240 240 / 255",
        "ffffff40|255 255 255 / 64", "255,255,255,|255 255 255 / 255", "255, 0, 0|255 0 0 / 255", "100200|16 2 0 / 255",
        "0x00000000|0 0 0 / 0", "1,2,3R|1 2 3 / 255"})
    void readsRgbAsClientsWriteIt(String value, String components) {
        assertEquals(components, shown(read(value)));
        assertEquals(PixelType.RGB, read(value).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "red", "#ffffff", "fff", "ff", "0xfff", "0x", "256,0,0", "-1,0,0", "1.5,0,0", "101", "50,101", "1,2,3,4,5", "1,2,3k", "101,0,0,0k",
        "0x70r", "0x7070r", "ffffffk", "ffffffg", "a0b1c2d3e4", "a0b1c2d3e4f5", "0x0a0b0c0d0e", "1,2r", "1,2,3g", "255,,255", "ffffffrr",
        "ffffffsr", "ffffffss", "s", "r", "k", "0xgs", "１,２,３", "0000,0,0", "1,2,3,4,5,6k"})
    void refusesWhatIsNoColor(String value) {
        assertTrue(Faults.detail(ErrorCode.BAD_VALUE, () -> read(value)).startsWith("bgc=" + value + ": a color such as "));
    }

    @Test
    void packedInkAboveAHundredIsFull() {
        assertEquals("100 0 0 100 / 100", shown(read("FF000065k")));
    }

    @Test
    void convertsNaively() {
        assertArrayEquals(new int[] {128, 128, 128}, read("50g").toRgb());
        assertArrayEquals(new int[] {0, 0, 0, 128}, read("50g").toCmyk());
        assertArrayEquals(new int[] {0, 255, 255}, read("100,0,0,0k").toRgb());
        assertArrayEquals(new int[] {0, 0, 0}, read("10,20,30,100k").toRgb());
        assertArrayEquals(new int[] {0, 255, 255, 0}, read("ff0000").toCmyk());
        assertArrayEquals(new int[] {0, 0, 0, 255}, read("000000").toCmyk());
        assertArrayEquals(new int[] {0, 0, 0, 0}, read("ffffff").toCmyk());
        assertEquals(76, read("ff0000").toGray());
        assertEquals(255, read("0,0,0,0k").toGray());
        assertEquals(0, read("0,0,0,100k").toGray());
    }

    @Test
    void everyRgbColorSurvivesItsPackedForm() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            int[] rgba = random.ints(4, 0, 256).toArray();
            Color packed = read(String.format("%02x%02x%02X%02X", rgba[0], rgba[1], rgba[2], rgba[3]));
            assertArrayEquals(Arrays.copyOf(rgba, 3), packed.toRgb());
            assertEquals(rgba[3], packed.alpha());
            assertEquals(packed, read(Arrays.stream(rgba).mapToObj(Integer::toString).collect(Collectors.joining(","))));
        }
    }

    @Test
    void rgbToInkAndBackStaysClose() {
        var random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            int[] rgb = random.ints(3, 0, 256).toArray();
            int[] ink = Color.rgb(rgb[0], rgb[1], rgb[2]).toCmyk();
            int[] back = new Color(PixelType.CMYK, Arrays.stream(ink).mapToObj(part -> part / 255.0).toList(), 1, false).toRgb();
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(rgb[channel], back[channel], 1, () -> Arrays.toString(rgb));
            }
        }
    }

    @Test
    void graysAreTheSameInEveryType() {
        for (int gray = 0; gray < 256; gray++) {
            Color color = Color.rgb(gray, gray, gray);
            assertEquals(gray, color.toGray());
            assertArrayEquals(new int[] {0, 0, 0, 255 - gray}, color.toCmyk());
        }
    }

    @Test
    void componentsMustFitTheType() {
        assertThrows(IllegalArgumentException.class, () -> new Color(PixelType.GRAY, List.of(1.0, 1.0), 1, false));
    }
}
