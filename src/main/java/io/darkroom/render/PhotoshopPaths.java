package io.darkroom.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the named paths among the image resources that Photoshop embeds in JPEG and TIFF files. */
public final class PhotoshopPaths {
    private static final byte[] SIGNATURE = "8BIM".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_PATH = 2000;
    private static final int LAST_PATH = 2997;

    private PhotoshopPaths() {
    }

    public static List<String> names(Source source) {
        return source.header().blob("photoshop-data").or(() -> source.header().blob("iptc-data"))
                .map(PhotoshopPaths::names).orElse(List.of());
    }

    /** Resources stand one behind the other: signature, number, name, length, data, each padded to an even length. */
    static List<String> names(byte[] resources) {
        List<String> names = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(resources);
        int start = indexOf(resources);
        while (start >= 0 && start + 12 <= resources.length && isResource(resources, start)) {
            int number = Short.toUnsignedInt(bytes.getShort(start + 4));
            int nameLength = Byte.toUnsignedInt(bytes.get(start + 6));
            int length = start + 7 + nameLength + (nameLength + 1) % 2;
            if (length + 4 > resources.length) {
                break;
            }
            if (number >= FIRST_PATH && number <= LAST_PATH) {
                names.add(new String(resources, start + 7, nameLength, StandardCharsets.ISO_8859_1));
            }
            long next = length + 4L + bytes.getInt(length) + (bytes.getInt(length) & 1);
            start = next > start && next < resources.length ? (int) next : -1;
        }
        return names;
    }

    private static int indexOf(byte[] resources) {
        for (int i = 0; i + SIGNATURE.length <= Math.min(resources.length, 64); i++) {
            if (isResource(resources, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isResource(byte[] bytes, int at) {
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (bytes[at + i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }
}
