package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.Quantize;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class PaletteEncoderTest {
    private static final Pixels PICTURE = Pictures.draw(33, 21, (x, y) -> 0xFF000000 | x * 7 << 16 | y * 12 << 8 | x * y % 256);

    @Test
    void gifIsNotInterlacedAndHasTheSizeOfThePicture() {
        byte[] file = PaletteEncoder.gif(PICTURE, Quantize.DEFAULT, false);
        assertEquals("GIF8", new String(file, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(33, Pictures.decode(file).getWidth());
        assertEquals(21, Pictures.decode(file).getHeight());
        int descriptor = 13 + 3 * 256;
        while (file[descriptor] == 0x21) {
            descriptor += 8;
        }
        assertEquals(0x2C, file[descriptor]);
        assertEquals(0, file[descriptor + 9] & 0x40);
    }

    @Test
    void pngHasTheChunksInTheirOrder() throws IOException {
        byte[] profile = "any bytes will do".getBytes(StandardCharsets.US_ASCII);
        Map<String, byte[]> chunks = chunks(PaletteEncoder.png(PICTURE, Quantize.DEFAULT, false, 300, Optional.of(profile)));
        assertEquals(List.of("IHDR", "iCCP", "pHYs", "PLTE", "IDAT", "IEND"), List.copyOf(chunks.keySet()));
        assertArrayEquals(new byte[] {0, 0, 0, 33, 0, 0, 0, 21, 8, 3, 0, 0, 0}, chunks.get("IHDR"));
        ByteBuffer resolution = ByteBuffer.wrap(chunks.get("pHYs"));
        assertEquals(11811, resolution.getInt());
        assertEquals(11811, resolution.getInt());
        assertEquals(1, resolution.get());
        byte[] icc = chunks.get("iCCP");
        assertEquals("icc\0\0", new String(icc, 0, 5, StandardCharsets.US_ASCII));
        assertArrayEquals(profile,
                new InflaterInputStream(new ByteArrayInputStream(icc, 5, icc.length - 5)).readAllBytes());
    }

    @Test
    void pngListsTheAlphaOfTranslucentColorsOnly() {
        Pixels picture = Pictures.draw(8, 8, (x, y) -> x < 2 ? 0 : x < 4 ? 0x80FF0000 : y < 4 ? 0xFF00FF00 : 0xFF0000FF);
        Map<String, byte[]> chunks = chunks(PaletteEncoder.png(picture, Quantize.DEFAULT, true, 0, Optional.empty()));
        assertArrayEquals(new byte[] {0, (byte) 0x80}, chunks.get("tRNS"));
        assertEquals(12, chunks.get("PLTE").length);
        assertEquals(2, chunks.get("IHDR")[8]);
    }

    @Test
    void moreThanFortyMegapixelsAreRefused() {
        Fault fault = assertThrows(Fault.class, () -> PaletteEncoder.refuseTooLarge(8_000, 5_001));
        assertEquals(ErrorCode.IMAGE_TOO_LARGE, fault.code());
        assertTrue(fault.detail().contains("illegal image size 8000x5001") && fault.detail().contains("40 megapixels"));
        PaletteEncoder.refuseTooLarge(8_000, 5_000);
    }

    @Test
    void aSideThatGifCannotCountIsRefused() {
        Pixels strip = Pictures.draw(70_000, 1, (x, y) -> 0xFF000000);
        Fault fault = assertThrows(Fault.class, () -> PaletteEncoder.gif(strip, Quantize.DEFAULT, false));
        assertTrue(fault.detail().contains("illegal image size 70000x1") && fault.detail().contains("65535"));
        assertEquals(70_000, Pictures.decode(PaletteEncoder.png(strip, Quantize.DEFAULT, false, 72, Optional.empty())).getWidth());
    }

    private static Map<String, byte[]> chunks(byte[] file) {
        var chunks = new LinkedHashMap<String, byte[]>();
        ByteBuffer png = ByteBuffer.wrap(file).position(8);
        while (png.hasRemaining()) {
            var data = new byte[png.getInt()];
            var name = new byte[4];
            png.get(name).get(data);
            var crc = new CRC32();
            crc.update(name);
            crc.update(data);
            assertEquals((int) crc.getValue(), png.getInt());
            chunks.put(new String(name, StandardCharsets.US_ASCII), data);
        }
        return chunks;
    }
}
