package io.darkroom.render.source;

/** Pixels of less than a byte; the first one has the highest bits. */
final class BitPlaces {
    private BitPlaces() {
    }

    static int at(byte[] bytes, int x, int bits) {
        long place = (long) x * bits;
        return bytes[(int) (place / 8)] >> 8 - bits - place % 8 & (1 << bits) - 1;
    }
}
