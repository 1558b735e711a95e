package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import java.io.IOException;

/** Rows of 1, 2, 4 or 8 bits a pixel that are places in a palette. */
final class BmpIndexes implements RowReader {
    private final BmpHeader header;
    private final int[] palette;
    private final FileBytes file;
    private final byte[] bytes;

    BmpIndexes(BmpHeader header, int[] palette, FileBytes file) {
        this.header = header;
        this.palette = palette;
        this.file = file;
        this.bytes = new byte[Math.toIntExact(header.rowBytes())];
    }

    @Override
    public void read(int row, int[] samples) throws IOException {
        file.seek(header.pixels() + header.rowBytes() * (header.topDown() ? row : header.height() - 1 - row));
        file.read(bytes, bytes.length);
        for (int x = 0; x < header.width(); x++) {
            spread(palette[BitPlaces.at(bytes, x, header.bits())], samples, x);
        }
    }

    static void spread(int rgb, int[] samples, int x) {
        samples[3 * x] = rgb >> 16 & 255;
        samples[3 * x + 1] = rgb >> 8 & 255;
        samples[3 * x + 2] = rgb & 255;
    }
}
