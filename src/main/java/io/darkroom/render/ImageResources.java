package io.darkroom.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The numbered blocks of data that Photoshop stores beside a picture; of damaged ones, all before the damage.
 * Reference: r-croppath.md
 */
public final class ImageResources {
    private static final int RESOLUTION = 1005;
    private static final int ICC_PROFILE = 1039;
    private static final int XMP = 1060;

    private static final int MOST = 10_000;
    /** A JPEG has words of introduction before the first block. */
    private static final int LATEST_START = 64;
    /** Only the first is Adobe's; blocks of other programs stand among Photoshop's in the same form. */
    private static final Set<String> SIGNATURES = Set.of("8BIM", "MeSa", "AgHg", "PHUT", "DCSR");

    private final byte[] data;
    private final Map<Integer, Block> blocks;

    private record Block(String name, int start, int length) {}

    private ImageResources(byte[] data, Map<Integer, Block> blocks) {
        this.data = data;
        this.blocks = blocks;
    }

    /** Those of a source, none for a format without them. */
    public static ImageResources of(Source source) {
        return read(source.format().equals("jpeg")
                ? JpegResources.read(source.file().path())
                : source.header().blob("photoshop-data").orElse(new byte[0]));
    }

    /** Of a number that is there twice, the first counts. The array must not change any more. */
    static ImageResources read(byte[] data) {
        Map<Integer, Block> blocks = new LinkedHashMap<>();
        long at = start(data);
        // Signature, number, name, length, data; name and data padded to an even length.
        while (blocks.size() < MOST && at + 12 <= data.length && isBlock(data, (int) at)) {
            int nameLength = Byte.toUnsignedInt(data[(int) at + 6]);
            int length = (int) at + 7 + nameLength + (nameLength + 1) % 2;
            int start = length + Integer.BYTES;
            if (start > data.length || intAt(data, length) < 0 || intAt(data, length) > data.length - start) {
                break;
            }
            String name = new String(data, (int) at + 7, nameLength, StandardCharsets.ISO_8859_1);
            blocks.putIfAbsent(intAt(data, (int) at + 4) >>> 16, new Block(name, start, intAt(data, length)));
            at = start + (long) intAt(data, length) + intAt(data, length) % 2;
        }
        return new ImageResources(data, blocks);
    }

    private static long start(byte[] data) {
        int at = 0;
        while (at < LATEST_START && at + 4 <= data.length && !isBlock(data, at)) {
            at++;
        }
        return at;
    }

    private static boolean isBlock(byte[] data, int at) {
        return SIGNATURES.contains(new String(data, at, 4, StandardCharsets.ISO_8859_1));
    }

    private static int intAt(byte[] data, int at) {
        return ByteBuffer.wrap(data).getInt(at);
    }

    /** Numbers and names, in the order in which they are stored. */
    Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        blocks.forEach((number, block) -> names.put(number, block.name()));
        return names;
    }

    Optional<byte[]> bytes(int number) {
        return Optional.ofNullable(blocks.get(number))
                .map(block -> Arrays.copyOfRange(data, block.start(), block.start() + block.length()));
    }

    Optional<byte[]> xmp() {
        return bytes(XMP);
    }

    Optional<byte[]> iccProfile() {
        return bytes(ICC_PROFILE);
    }

    /** Dots per inch, whatever unit Photoshop shows: a fraction of 16 bits behind 16 whole ones. */
    OptionalDouble resolution() {
        return bytes(RESOLUTION).filter(bytes -> bytes.length >= Integer.BYTES).map(bytes -> intAt(bytes, 0) / 65536.0)
                .filter(dpi -> dpi > 0).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
