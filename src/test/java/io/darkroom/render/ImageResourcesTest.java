package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageResourcesTest {
    private static byte[] block(String signature, int number, String name, byte... data) {
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer block = ByteBuffer.allocate(11 + letters.length + (letters.length + 1) % 2 + data.length + data.length % 2);
        block.put(signature.getBytes(StandardCharsets.US_ASCII)).putShort((short) number).put((byte) letters.length).put(letters);
        return block.position(block.position() + (letters.length + 1) % 2).putInt(data.length).put(data).array();
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static final byte[] THREE = join(block("8BIM", 1060, "", (byte) '<', (byte) 'x', (byte) '>'), block("MeSa", 60_000, "odd", (byte) 1, (byte) 2),
            block("8BIM", 1039, "even", (byte) 7));

    @Test
    void blocksHaveNumbersNamesAndBytes() {
        ImageResources resources = ImageResources.read(THREE);
        assertEquals(Map.of(1060, "", 60_000, "odd", 1039, "even"), resources.names());
        assertEquals(List.of(1060, 60_000, 1039), List.copyOf(resources.names().keySet()));
        assertArrayEquals(new byte[] {1, 2}, resources.bytes(60_000).orElseThrow());
        assertArrayEquals("<x>".getBytes(StandardCharsets.US_ASCII), resources.xmp().orElseThrow());
        assertArrayEquals(new byte[] {7}, resources.iccProfile().orElseThrow());
        assertTrue(resources.bytes(1).isEmpty());
    }

    @Test
    void blocksMayStandBehindAnIntroduction() {
        byte[] introduced = join("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII), THREE);
        assertEquals(3, ImageResources.read(introduced).names().size());
        assertEquals(Map.of(), ImageResources.read(join(new byte[100], THREE)).names());
    }

    @Test
    void ofANumberThatIsThereTwiceTheFirstCounts() {
        assertArrayEquals(new byte[] {7}, ImageResources.read(join(THREE, block("8BIM", 1039, "", (byte) 8))).iccProfile().orElseThrow());
    }

    @Test
    void theResolutionIsInDotsPerInch() {
        byte[] data = HexFormat.of().parseHex("012c8000" + "00010002" + "012c0000" + "00010002");
        assertEquals(OptionalDouble.of(300.5), ImageResources.read(block("8BIM", 1005, "", data)).resolution());
        assertEquals(OptionalDouble.empty(), ImageResources.read(block("8BIM", 1005, "", (byte) 1)).resolution());
        assertEquals(OptionalDouble.empty(), ImageResources.read(block("8BIM", 1005, "", new byte[16])).resolution());
        assertEquals(OptionalDouble.empty(), ImageResources.read(new byte[0]).resolution());
    }

    @Test
    void whatStandsBeforeTheDamageIsRead() {
        for (int length = 0; length < THREE.length; length++) {
            int whole = length < 15 ? 0 : length < 32 ? 1 : length < 49 ? 2 : 3;
            assertEquals(whole, ImageResources.read(Arrays.copyOf(THREE, length)).names().size(), "of " + length + " bytes");
        }
        byte[] negative = THREE.clone();
        negative[16 + 10] = -1;
        assertEquals(1, ImageResources.read(negative).names().size());
    }

    @Test
    void anyBytesAreReadCleanly() {
        var random = new Random(42);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = THREE.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            ImageResources resources = ImageResources.read(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            resources.names().keySet().forEach(number -> assertTrue(resources.bytes(number).orElseThrow().length <= bytes.length));
            resources.resolution();
        }
    }
}
