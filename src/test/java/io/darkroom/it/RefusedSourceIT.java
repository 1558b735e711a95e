package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.samples.PhotoshopFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that are refused by their header: samples that are no brightness, and tiny files that would fill the memory. */
class RefusedSourceIT extends DeployedWar {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SIDE = 22_000;
    /** The most that the format can say. */
    private static final int WEBP_SIDE = (1 << 14) - 1;
    private static final int SAMPLE_FORMAT = 339;

    @Test
    void aGifThatClaimsToBeHugeIsRefused() {
        OwnSources.file("huge.gif", gif());
        assertTooLarge("it/huge.gif");
    }

    @Test
    void aProgressiveJpegThatClaimsToBeHugeIsRefused() throws IOException {
        OwnSources.file("huge.jpg", progressiveJpeg());
        assertTooLarge("it/huge.jpg");
    }

    @Test
    void aWebpThatClaimsToBeHugeIsRefused() {
        OwnSources.file("huge.webp", webp());
        assertTooLarge("it/huge.webp");
    }

    @Test
    void aPhotoshopFileThatClaimsToBeHugeIsRefused() throws IOException {
        OwnSources.file("huge.psd", PhotoshopFile.of(PhotoshopFile.RGB, 8, SIDE, SIDE, 3).header());
        assertTooLarge("it/huge.psd");
    }

    @Test
    void anEpsIsRefusedByName() {
        OwnSources.file("page.eps", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n".getBytes(StandardCharsets.US_ASCII));
        assertTrue(refused("it/page.eps").contains("PostScript"), () -> refused("it/page.eps"));
    }

    @ParameterizedTest
    @CsvSource({"float,3", "short,2"})
    void samplesThatAreNoBrightnessAreRefusedByName(String format, int sampleFormat) throws IOException {
        String name = format + ".tif";
        OwnSources.write(name, new byte[64 * 64], 64, 1, "b-w", "tiffsave_target", Map.of(), image -> image.call("cast", format));
        assertEquals(sampleFormat, Tiff.tag(Files.readAllBytes(Darkroom.images().resolve("it").resolve(name)), SAMPLE_FORMAT));
        for (String query : new String[] {"", "?wid=10", "?req=props", "?req=saveToFile&name=x.jpg"}) {
            Reply reply = get("it/" + format + query);
            assertEquals(403, reply.status(), query);
            assertTrue(reply.text().contains("it/" + format), reply.text());
            assertFalse(reply.text().contains("vips"), reply.text());
        }
        assertTrue(refused("it/" + format).contains("samples of type " + format), () -> refused("it/" + format));
    }

    private static void assertTooLarge(String name) {
        for (String query : new String[] {"?wid=100", "?req=props&wid=100", "?req=saveToFile&name=x.jpg&wid=100", "?crop=0,0,10,10"}) {
            Reply reply = get(SOON, name + query);
            assertEquals(403, reply.status(), () -> name + query + " → " + reply.text());
            assertTrue(reply.text().contains("illegal image size"), reply.text());
        }
    }

    /** One frame, whose data end after its first pixel. */
    private static byte[] gif() {
        ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GIF89a".getBytes(StandardCharsets.US_ASCII)).putShort((short) SIDE).putShort((short) SIDE);
        file.put(HexFormat.of().parseHex("800000" + "000000ffffff" + "2c00000000")).putShort((short) SIDE).putShort((short) SIDE);
        file.put(HexFormat.of().parseHex("00" + "02" + "024401" + "00" + "3b"));
        return Arrays.copyOf(file.array(), file.position());
    }

    /** A small picture whose frame header is made to say another size. */
    private static byte[] progressiveJpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), null, null), param);
        } finally {
            writer.dispose();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes.toByteArray());
        int segment = 2;
        while (file.getShort(segment) != (short) 0xffc2) {
            segment += 2 + Short.toUnsignedInt(file.getShort(segment + 2));
        }
        return file.putShort(segment + 5, (short) SIDE).putShort(segment + 7, (short) SIDE).array();
    }

    /** A lossless picture of one colour needs no bit for a pixel, so this one is whole. */
    private static byte[] webp() {
        // Version and alpha are 0; no transform, no colour cache, no groups of codes; then five codes of one symbol each.
        long size = WEBP_SIDE - 1L | WEBP_SIDE - 1L << 14;
        long codes = 0b0001_0001_0001_0001_0001L << 3;
        ByteBuffer file = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(24).put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(11);
        file.put((byte) 0x2f).putInt((int) size).putInt((int) codes);
        return file.array();
    }
}
