package io.darkroom.it;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the first value of a tag in the first directory of a little-endian TIFF. */
final class Tiff {
    static final int COMPRESSION = 259;

    private Tiff() {
    }

    static int tag(byte[] tiff, int tag) {
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(bytes.getShort(entry)) == tag) {
                return Short.toUnsignedInt(bytes.getShort(entry + 8));
            }
        }
        throw new AssertionError("the TIFF has no tag " + tag);
    }
}
