package io.darkroom.render.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictFileTest {
    private static final String PREFIX = "00".repeat(512);
    private static final String END = "00ff";
    /** A bitmap of one black pixel at the left of four, in the lower right corner. */
    private static final String FOUR_BITS = bits("0090 0002", 1, 4) + box(0, 0, 1, 4) + box(2, 2, 3, 6) + "0000 8000";

    /** A picture of 6×3 pixels at 144 dpi, which its frame says at 72. */
    private static String picture(String operations) {
        return "0000" + box(0, 0, 2, 3) + "001102ff0c00" + "fffe0000" + "00900000".repeat(2) + box(0, 0, 3, 6) + "00000000" + operations + END;
    }

    private static String box(int top, int left, int bottom, int right) {
        return "%04x%04x%04x%04x".formatted(top & 0xffff, left & 0xffff, bottom & 0xffff, right & 0xffff);
    }

    private static String bits(String operationAndRowBytes, int height, int width) {
        return operationAndRowBytes + box(0, 0, height, width);
    }

    /** An operation for deep pixels up to its transfer mode; palette is null for direct ones. */
    private static String deep(String operation, int rowBytes, int width, int height, int packing, int bits, int components, String palette) {
        return operation + "%04x".formatted(0x8000 | rowBytes) + box(0, 0, height, width)
                + "0000%04x".formatted(packing) + "00000000" + "00480000".repeat(2) + (palette == null ? "0010" : "0000")
                + "%04x%04x%04x".formatted(bits, components, 8) + "00000000".repeat(3) + (palette == null ? "" : palette)
                + box(0, 0, height, width) + box(0, 0, height, width) + "0000";
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String rows(String operations) throws IOException {
        Decoded decoded = Decoded.of(bytes(PREFIX + picture(operations)));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            List<Integer> pixel = decoded.pixel(i % 6, i / 6);
            rows.append(i > 0 && i % 6 == 0 ? "/" : "");
            rows.append(pixel.equals(List.of(255, 255, 255)) ? '.' : pixel.equals(List.of(0, 0, 0)) ? '#'
                    : pixel.get(0) > 0 ? 'r' : pixel.get(1) > 0 ? 'g' : 'b');
        }
        return rows.toString();
    }

    @Test
    void theHeaderTellsSizeAndResolutionInItsOwnPixels() throws IOException {
        for (String prefix : new String[] {PREFIX, ""}) {
            assertEquals("pictload 6x3 3 uchar srgb opaque [%s, %<s]".formatted(144 / 25.4), Decoded.of(bytes(prefix + picture(FOUR_BITS))).told());
        }
    }

    @Test
    void aPlainHeaderLeavesTheFrame() throws IOException {
        String plain = "0000" + box(10, 20, 12, 23) + "001102ff0c00" + "ffffffff" + "00".repeat(20) + bits("0090 0002", 1, 3) + box(0, 0, 1, 3)
                + box(11, 20, 12, 23) + "0000 4000" + END;
        Decoded decoded = Decoded.of(bytes(PREFIX + plain));
        assertEquals("pictload 3x2 3 uchar srgb opaque [1.0, 1.0]", decoded.told());
        assertEquals(List.of(0, 0, 0), decoded.pixel(1, 1));
        assertEquals(List.of(255, 255, 255), decoded.pixel(1, 0));
    }

    @Test
    void bitsAreBlackOnWhiteWhereTheyAreLaid() throws IOException {
        assertEquals("....../....../..#...", rows(FOUR_BITS));
    }

    @Test
    void aBitmapThatReachesOutIsCutOff() throws IOException {
        assertEquals("#...../....../......", rows(bits("0090 0002", 2, 4) + box(0, 0, 2, 4) + box(-1, -1, 1, 3) + "0000 ffff 4000"));
    }

    @Test
    void aPartOfABitmapIsStretchedByRepeatingItsPixels() throws IOException {
        // The right half of "#.#." as 6×2.
        assertEquals("###.../###.../......", rows(bits("0090 0002", 1, 4) + box(0, 2, 1, 4) + box(0, 0, 2, 6) + "0000 a000"));
    }

    @Test
    void aRegionIsSkipped() throws IOException {
        assertEquals("....../....../..#...", rows(FOUR_BITS.replace("0090", "0091").replace("0000 8000", "0000 000a" + box(0, 0, 9, 9) + "8000")));
    }

    private static final String PALETTE = "00000000 0000 0003 0003 ffff00000000 0002 0000ffff0000 0001 00000000ffff 0000 000000000000";

    @Test
    void placesInAPaletteArePackedOrNot() throws IOException {
        String packed = deep("0098", 8, 6, 3, 0, 8, 1, PALETTE) + "05 fb03 010000" + "03 f901 80" + "09 07 0001020301020000";
        assertEquals("rrrrrr/bbbbbb/#bgrbg", rows(packed));
        String raw = deep("0098", 2, 6, 3, 0, 2, 1, PALETTE) + "fff0 5550 1b60";
        assertEquals("rrrrrr/bbbbbb/#bgrbg", rows(raw));
    }

    @Test
    void sixteenBitsOfAColourAreRounded() throws IOException {
        String raw = deep("0098", 2, 6, 3, 0, 2, 1, PALETTE.replace("ffff00000000", "80ff7fff0081")) + "fff0 5550 1b60";
        assertEquals(List.of(128, 127, 1), Decoded.of(bytes(PREFIX + picture(raw))).pixel(0, 0));
    }

    @Test
    void coloursInOrderIgnoreTheirPlaces() throws IOException {
        String palette = PALETTE.replace("00000000 0000 0003", "00000000 8000 0003");
        assertEquals("r#####/gbgbgb/######", rows(deep("0098", 2, 6, 3, 0, 2, 1, palette) + "3ff0 6660 fff0"));
    }

    @ParameterizedTest
    @CsvSource({"0,4", "4,4", "0,3", "4,3"})
    void planesOfRunsAreColours(int packing, int components) throws IOException {
        String alpha = components == 4 ? "fb00" : "";
        int length = 6 + alpha.length() / 2;
        String row = "%02x".formatted(length) + alpha;
        String rows = row + "fbff fb00 fb00" + row + "fb00 fbff fb00" + row + "fb00 fb00 fbff" + "00";
        assertEquals("rrrrrr/gggggg/bbbbbb", rows(deep("009a000000ff", 24, 6, 3, packing, 32, components, null) + rows));
    }

    @Test
    void directPixelsMayBePlainOrWithoutPadding() throws IOException {
        String plain = deep("009a000000ff", 24, 6, 3, 1, 32, 3, null) + "55ff0000".repeat(6) + "5500ff00".repeat(6) + "550000ff".repeat(6);
        assertEquals("rrrrrr/gggggg/bbbbbb", rows(plain));
        String tight = deep("009a000000ff", 24, 6, 3, 2, 32, 3, null) + "ff0000".repeat(6) + "00ff00".repeat(6) + "0000ff".repeat(6);
        assertEquals("rrrrrr/gggggg/bbbbbb", rows(tight));
    }

    @Test
    void wordsOfFiveBitsArePackedAsWords() throws IOException {
        String words = deep("009a000000ff", 12, 6, 3, 3, 16, 3, null) + "03 fb7c00" + "03 fb03e0" + "0d 05 7c0003e0001f7fff0000 7c00";
        assertEquals("rrrrrr/gggggg/rgb.#r", rows(words));
        Decoded decoded = Decoded.of(bytes(PREFIX + picture(words.replace("fb7c00", "fb2000"))));
        assertEquals(List.of((8 * 255 + 15) / 31, 0, 0), decoded.pixel(0, 0));
    }

    /** Each is followed by a bitmap, which is only found if the length was right. */
    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001 000a 0000000000030006", "0001 000e 0000000000030006 11112222", "0002 1111111111111111", "0003 1111", "0004 1100", "0005 1111",
        "0006 11111111", "0007 00010001", "0008 0009", "0009 1111111111111111", "000a 1111111111111111", "000b 00010001", "000c 00010001", "000d 000c",
        "000e 11111111", "000f 11111111", "0010 1111111111111111", "0012 0002 1111111111111111 111122223333", "0015 1111", "0016 1111", "001a 111122223333",
        "001b 111122223333", "001c", "001d 111122223333", "001e", "001f 111122223333", "0020 0001000100020002", "0021 00010001", "0022 000100010101", "0023 0101",
        "0024 0003 11223300", "0028 00010001 03 414243", "0029 01 02 4142", "002a 01 03 41424300", "002b 0101 03 414243", "002c 0005 1111 02 4142 00",
        "002d 0008 1111111122222222", "002e 0008 1111111122222222", "0030 0000000000010001", "0038", "0041 0000000000010001", "0051 0000000000010001",
        "0061 0000000000010001 00000090", "0069 00000090", "0070 0012 0000000000020002 000000000002000200", "0078", "0081 000a 0000000000010001", "0089",
        "0092 0002 1111", "00a0 0064", "00a1 0064 0003 11223300", "00a2 0002 1111", "00b0", "00d0 00000003 11223300", "0100 1111", "0200 11112222", "0c01 111111111111111111111111111111111111111111111111",
        "8000", "8100 00000003 11223300", "8200 00000004 11223344", "ffff 00000002 1111"})
    void whatIsNoBitmapIsSkipped(String operation) throws IOException {
        String even = operation.replace(" ", "");
        // A wrong length would take the bitmap that follows for something else.
        String padded = even.length() % 4 == 0 ? even : even + "00";
        assertEquals("....../....../..#...", rows(padded + FOUR_BITS));
    }

    @Test
    void aPatternOfPixelsIsSkipped() throws IOException {
        String pixels = deep("", 1, 8, 2, 0, 1, 1, "00000000 0000 0001 0000 000000000000 0001 ffffffffffff");
        // No rectangles and no mode: they belong to bitmaps only.
        String pattern = "0013 0001 1111111111111111" + pixels.substring(0, pixels.length() - 2 * 16 - 4) + "aa55";
        assertEquals("....../....../..#...", rows(pattern + FOUR_BITS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0031 0000000000030003", "8200 00000004 11223344"})
    void aPictureWithoutABitmapIsRefused(String operations) {
        Fault fault = assertThrows(Fault.class, () -> rows(operations));
        assertEquals(ErrorCode.NOT_SUPPORTED, fault.code());
        assertTrue(fault.detail().contains("no bitmap"), fault.detail());
    }

    @Test
    void aPictureThatEndsTooEarlyIsRefused() {
        byte[] whole = bytes(PREFIX + picture(FOUR_BITS));
        for (int length = 512 + 16; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> Decoded.of(cut));
        }
    }
}
