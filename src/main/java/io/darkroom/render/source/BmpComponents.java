package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import java.io.IOException;

/** Rows of 16, 24 or 32 bits a pixel, of which masks pick the components. */
final class BmpComponents implements RowReader {
    private final BmpHeader header;
    private final int bands;
    private final FileBytes file;
    private final byte[] bytes;

    BmpComponents(BmpHeader header, int bands, FileBytes file) {
        this.header = header;
        this.bands = bands;
        this.file = file;
        this.bytes = new byte[Math.toIntExact(header.rowBytes())];
    }

    @Override
    public void read(int row, int[] samples) throws IOException {
        file.seek(header.pixels() + header.rowBytes() * (header.topDown() ? row : header.height() - 1 - row));
        file.read(bytes, bytes.length);
        int size = header.bits() / 8;
        for (int x = 0; x < header.width(); x++) {
            long pixel = 0;
            for (int i = size - 1; i >= 0; i--) {
                pixel = pixel << 8 | bytes[x * size + i] & 255;
            }
            for (int band = 0; band < bands; band++) {
                samples[x * bands + band] = component(pixel, header.masks()[band]);
            }
        }
    }

    /** Stretched so that all bits set mean 255. */
    private static int component(long pixel, int mask) {
        if (mask == 0) {
            return 0;
        }
        int shift = Integer.numberOfTrailingZeros(mask);
        long most = Integer.toUnsignedLong(mask) >> shift;
        long value = (pixel & Integer.toUnsignedLong(mask)) >> shift;
        return (int) ((value * 255 + most / 2) / most);
    }
}
