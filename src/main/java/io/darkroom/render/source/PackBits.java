package io.darkroom.render.source;

import java.io.IOException;

/** The run-length code of the Macintosh, on units of one byte or more. */
final class PackBits {
    /** The best that it can do: two bytes stand for 128. */
    static final int BEST = 64;

    private static final int NOTHING = -128;

    private PackBits() {
    }

    /** Unpacks until the given number of bytes is there. */
    static void unpack(byte[] packed, int packedLength, byte[] bytes, int length, int unit) throws IOException {
        int in = 0;
        int out = 0;
        while (out < length) {
            int head = in < packedLength ? packed[in++] : NOTHING - 1;
            int count = (head >= 0 ? head + 1 : 1 - head) * unit;
            int taken = head >= 0 ? count : unit;
            if (head == NOTHING) {
                continue;
            }
            if (head < NOTHING || in + taken > packedLength || out + count > length) {
                throw new IOException("a run of equal bytes does not end where it should");
            }
            for (int i = 0; i < count; i++) {
                bytes[out + i] = packed[in + i % taken];
            }
            in += taken;
            out += count;
        }
    }
}
