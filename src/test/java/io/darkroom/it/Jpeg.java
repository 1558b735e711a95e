package io.darkroom.it;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The markers of a JPEG. */
record Jpeg(ByteBuffer bytes) {
    private static final int BASELINE = 0xc0;
    private static final int PROGRESSIVE = 0xc2;
    private static final int SCAN = 0xda;

    static Jpeg of(byte[] bytes) {
        return new Jpeg(ByteBuffer.wrap(bytes));
    }

    boolean progressive() {
        return find(PROGRESSIVE) > 0;
    }

    /** How many pixels share one colour sample, across and down: 0x22 or 0x11. */
    int sampling() {
        int frame = progressive() ? find(PROGRESSIVE) : find(BASELINE);
        return bytes.get(frame + 11);
    }

    boolean contains(String text) {
        return new String(bytes.array(), StandardCharsets.ISO_8859_1).contains(text);
    }

    private int find(int marker) {
        int place = 2;
        while ((bytes.get(place) & 255) == 255 && (bytes.get(place + 1) & 255) != SCAN) {
            if ((bytes.get(place + 1) & 255) == marker) {
                return place;
            }
            place += 2 + Short.toUnsignedInt(bytes.getShort(place + 2));
        }
        return -1;
    }
}
