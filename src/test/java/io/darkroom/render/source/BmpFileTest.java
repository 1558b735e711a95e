package io.darkroom.render.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BmpFileTest {
    private static final HexFormat HEX = HexFormat.of();

    /** What the JDK writes of pictures of its types, with a width that needs padding. */
    enum Written {
        BITS(BufferedImage.TYPE_BYTE_BINARY, "BI_RGB"), PALETTE(BufferedImage.TYPE_BYTE_INDEXED, "BI_RGB"), RUNS(BufferedImage.TYPE_BYTE_INDEXED, "BI_RLE8"),
        GRAY(BufferedImage.TYPE_BYTE_GRAY, "BI_RGB"), BYTES(BufferedImage.TYPE_3BYTE_BGR, "BI_RGB"), INTS(BufferedImage.TYPE_INT_RGB, "BI_RGB"),
        FIVE_BITS(BufferedImage.TYPE_USHORT_555_RGB, "BI_BITFIELDS"), SIX_BITS(BufferedImage.TYPE_USHORT_565_RGB, "BI_BITFIELDS");

        private final int type;
        private final String compression;

        Written(int type, String compression) {
            this.type = type;
            this.compression = compression;
        }

        BufferedImage picture() {
            var picture = new BufferedImage(43, 17, type);
            for (int i = 0; i < 43 * 17; i++) {
                int x = i % 43;
                picture.setRGB(x, i / 43, x < 20 ? 0xff0000 : x * 5 << 16 | i / 43 * 15 << 8 | 255 - x * 4);
            }
            return picture;
        }

        byte[] file() throws IOException {
            var bytes = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("bmp").next();
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture(), null, null), param);
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheJdkWritesComesOutPixelByPixel(Written written) throws IOException {
        Decoded decoded = Decoded.of(written.file());
        BufferedImage picture = written.picture();
        assertTrue(decoded.told().startsWith("bmpload 43x17 3 uchar srgb opaque"), decoded.told());
        for (int i = 0; i < 43 * 17; i++) {
            // The JDK takes its gray for light, and would make it brighter.
            int rgb = written == Written.GRAY ? 0x10101 * picture.getRaster().getSample(i % 43, i / 43, 0) : picture.getRGB(i % 43, i / 43);
            assertEquals(List.of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255), decoded.pixel(i % 43, i / 43), "pixel " + i);
        }
    }

    /** A bitmap of Windows 3; masks and palette follow as they are. */
    private static byte[] file(int width, int height, int bits, int compression, String masksAndPalette, String pixels) {
        byte[] behind = HEX.parseHex(masksAndPalette.replace(" ", ""));
        byte[] data = HEX.parseHex(pixels.replace(" ", ""));
        int start = 54 + behind.length;
        ByteBuffer file = ByteBuffer.allocate(start + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(start);
        file.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits).putInt(compression).putInt(data.length);
        file.putInt(10_000).putInt(20_000).putInt(behind.length / 4).putInt(0);
        return file.put(behind).put(data).array();
    }

    private static final String FOUR_COLOURS = "00000000 0000ff00 00ff0000 ff000000";

    private static String colours(byte[] file) throws IOException {
        Decoded decoded = Decoded.of(file);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < decoded.width() * decoded.height(); i++) {
            List<Integer> pixel = decoded.pixel(i % decoded.width(), i / decoded.width());
            rows.append(i > 0 && i % decoded.width() == 0 ? "/" : "");
            rows.append(pixel.get(0) > 0 ? 'r' : pixel.get(1) > 0 ? 'g' : pixel.get(2) > 0 ? 'b' : '.');
        }
        return rows.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0401 0000 0402 0000 0001, gggg/rrrr",
        "0003 010203 00 0101 0000 0403 0001, bbbb/rgbr",
        "0002 0101 0202 0001, .gg./....",
        "0201 0000 0001, ..../rr..",
        "0901 0000 0402 0000 0001, gggg/rrrr",
        "0401 0000 0402 0000, gggg/rrrr",
        "0001, ..../....",
    })
    void runsOfBytesGoFromTheLowestRowUpwards(String pixels, String expected) throws IOException {
        assertEquals(expected, colours(file(4, 2, 8, 1, FOUR_COLOURS, pixels)));
    }

    @ParameterizedTest
    @CsvSource({"0412 0000 0521 0000 0001, grgrg/rgrg.", "0005 1232 1000 0000 0530 0001, b.b.b/rgbgr"})
    void runsOfHalfBytesTakeTurns(String pixels, String expected) throws IOException {
        assertEquals(expected, colours(file(5, 2, 4, 2, FOUR_COLOURS, pixels)));
    }

    @Test
    void negativeHeightsGoFromTheTop() throws IOException {
        assertEquals("rg/b.", colours(file(2, -2, 4, 0, FOUR_COLOURS, "12000000 30000000")));
        assertEquals("b./rg", colours(file(2, 2, 4, 0, FOUR_COLOURS, "12000000 30000000")));
    }

    @Test
    void twoBitsAreEnoughForFourColours() throws IOException {
        assertEquals(".rgb.", colours(file(5, 1, 2, 0, FOUR_COLOURS, "1b000000")));
    }

    @Test
    void coloursThatThePaletteDoesNotHaveAreBlack() throws IOException {
        assertEquals("r..", colours(file(3, 1, 8, 0, "00000000 0000ff00", "01020900")));
    }

    @Test
    void theOldestFilesHaveAPaletteOfThreeBytes() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(14 + 12 + 6 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(36).putInt(0).putInt(32);
        file.putInt(12).putShort((short) 3).putShort((short) 1).putShort((short) 1).putShort((short) 1);
        assertEquals("gbg", colours(file.put(HEX.parseHex("ff0000" + "00ff00" + "a0000000")).array()));
    }

    @ParameterizedTest
    @CsvSource({
        "16,0,'',ff7f 0000,255 255 255", "16,0,'',0142 0000,132 132 8", "16,3,00f80000 e0070000 1f000000,0842 0000,66 65 66",
        "32,0,'',01020380,3 2 1", "32,3,000000ff 0000ff00 00ff0000,01020304,4 3 2", "32,3,0000f03f 00fc0f00 ff030000,000000ff,251 0 0",
        "32,6,0000ff00 00ff0000 ff000000 000000ff,01020380,3 2 1 128",
    })
    void masksPickTheComponents(int bits, int compression, String masks, String pixel, String expected) throws IOException {
        assertEquals(expected, Decoded.of(file(1, 1, bits, compression, masks, pixel)).pixel(0, 0).toString().replaceAll("[\\[\\],]", ""));
    }

    @Test
    void aNewHeaderHoldsAMaskForAlpha() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(14 + 124 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(142).putInt(0).putInt(138).putInt(124).putInt(1).putInt(1).putShort((short) 1).putShort((short) 32);
        file.putInt(3).position(54).put(HEX.parseHex("0000ff00 00ff0000 ff000000 000000ff".replace(" ", ""))).position(138).putInt(0x40102030);
        Decoded decoded = Decoded.of(file.array());
        assertTrue(decoded.alpha());
        assertEquals(List.of(0x10, 0x20, 0x30, 0x40), decoded.pixel(0, 0));
    }

    @Test
    void theResolutionIsHandedOver() throws IOException {
        assertEquals(List.of(10.0, 20.0), Decoded.of(file(1, 1, 24, 0, "", "01020300")).resolution());
    }

    @ParameterizedTest
    @CsvSource({"0,4", "0,5", "24,1", "8,2", "4,1", "16,1", "64,0", "3,0"})
    void otherKindsAreRefusedByName(int bits, int compression) {
        Fault fault = assertThrows(Fault.class, () -> Decoded.of(file(1, 1, bits, compression, "", "00000000")));
        assertEquals(ErrorCode.NOT_SUPPORTED, fault.code());
        assertTrue(fault.detail().contains(bits + " bits"), fault.detail());
    }

    @Test
    void runsThatEndTooEarlyAreRefused() {
        byte[] whole = file(4, 2, 8, 1, FOUR_COLOURS, "0401 0000 0402 0000 0001");
        for (int length = 0; length < whole.length - 2; length++) {
            byte[] cut = Arrays.copyOf(whole, Math.max(2, length));
            assertThrows(IOException.class, () -> Decoded.of(cut));
        }
    }
}
