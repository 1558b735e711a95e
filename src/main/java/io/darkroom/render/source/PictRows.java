package io.darkroom.render.source;

import java.io.IOException;

/** Unpacks the rows of a bitmap into colours. */
final class PictRows {
    /** Shorter rows are never packed. */
    private static final int SHORTEST_PACKED = 8;
    /** The packed length of a longer row has two bytes. */
    private static final int LONG = 250;

    private static final int NONE = 1;
    private static final int WITHOUT_PADDING = 2;
    private static final int WORDS = 3;
    private static final int PLANES = 4;

    private final FileBytes file;
    private final PictPixels pixels;
    private final int packing;
    private final byte[] bytes;
    private final byte[] packed = new byte[1 << 16];
    private final int[] colours;

    PictRows(FileBytes file, PictPixels pixels, boolean packed) throws IOException {
        this.file = file;
        this.pixels = pixels;
        this.packing = packing(pixels, packed);
        this.bytes = new byte[switch (packing) {
            case WITHOUT_PADDING -> pixels.rowBytes() / 4 * 3;
            case PLANES -> pixels.palette() == null ? pixels.rowBytes() / 4 * pixels.components() : pixels.rowBytes();
            default -> pixels.rowBytes();
        }];
        this.colours = new int[pixels.bounds().width()];
    }

    /** Places in a palette are packed as bytes, like planes; pixels with colours of their own say how they are packed, or leave it to their size. */
    private static int packing(PictPixels pixels, boolean packed) throws IOException {
        int usual = pixels.bits() == 16 ? WORDS : PLANES;
        int stated = pixels.palette() != null || pixels.packing() == 0 ? usual : pixels.packing();
        boolean fits = stated == NONE || stated == usual || stated == WITHOUT_PADDING && pixels.bits() == 32;
        if (!fits) {
            throw new IOException("a bitmap can't be packed that way");
        }
        return packed && pixels.rowBytes() >= SHORTEST_PACKED ? stated : NONE;
    }

    /** The colours of the next row, valid until the one after it. */
    int[] next() throws IOException {
        if (packing <= WITHOUT_PADDING) {
            file.read(bytes, bytes.length);
        } else {
            int length = pixels.rowBytes() > LONG ? file.u16() : file.u8();
            file.read(packed, length);
            PackBits.unpack(packed, length, bytes, bytes.length, packing == WORDS ? 2 : 1);
        }
        for (int x = 0; x < colours.length; x++) {
            colours[x] = colour(x);
        }
        return colours;
    }

    private int colour(int x) {
        if (pixels.palette() != null) {
            return pixels.palette()[BitPlaces.at(bytes, x, pixels.bits())];
        }
        return switch (packing) {
            case WITHOUT_PADDING -> rgb(3 * x, 1);
            case PLANES -> rgb((pixels.components() - 3) * colours.length + x, colours.length);
            default -> pixels.bits() == 32 ? rgb(4 * x + 1, 1) : fiveBits((bytes[2 * x] & 255) << 8 | bytes[2 * x + 1] & 255);
        };
    }

    private int rgb(int place, int step) {
        return (bytes[place] & 255) << 16 | (bytes[place + step] & 255) << 8 | bytes[place + 2 * step] & 255;
    }

    private static int fiveBits(int word) {
        return eightBits(word >> 10) << 16 | eightBits(word >> 5) << 8 | eightBits(word);
    }

    private static int eightBits(int five) {
        return ((five & 31) * 255 + 15) / 31;
    }
}
