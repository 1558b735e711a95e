package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import java.io.EOFException;
import java.io.IOException;

/** Decodes a run-length coded bitmap. It goes from the lowest row to the highest, so the whole of it is decoded, as places in the palette. */
final class BmpRuns {
    /** The best that the code can do, but for rows that are left out: two bytes stand for 255 pixels. */
    private static final int BEST = 128;
    private static final int END_OF_ROW = 0;
    private static final int END = 1;
    private static final int MOVE = 2;

    private final BmpHeader header;
    private final int[] palette;
    private byte[] places;
    private int x;
    private int row;

    BmpRuns(BmpHeader header, int[] palette) {
        this.header = header;
        this.palette = palette;
    }

    RowReader decode(FileBytes file, Runnable pulse) throws IOException {
        long pixels = (long) header.width() * header.height();
        file.seek(header.pixels());
        if (pixels > (file.length() - header.pixels()) * BEST) {
            throw new EOFException("the file is too short for its picture");
        }
        places = new byte[Math.toIntExact(pixels)];
        boolean goesOn = true;
        while (goesOn && row < header.height()) {
            int count = file.u8();
            int value = file.u8();
            if (count > 0) {
                run(count, value);
            } else {
                goesOn = escape(value, file, pulse);
            }
        }
        return (y, samples) -> {
            int start = (header.height() - 1 - y) * header.width();
            for (int i = 0; i < header.width(); i++) {
                BmpIndexes.spread(palette[places[start + i] & 255], samples, i);
            }
        };
    }

    private boolean escape(int value, FileBytes file, Runnable pulse) throws IOException {
        switch (value) {
            case END_OF_ROW -> {
                x = 0;
                row++;
                pulse.run();
            }
            case END -> {
                return false;
            }
            case MOVE -> {
                x += file.u8();
                row += file.u8();
            }
            default -> pixels(value, file);
        }
        return true;
    }

    private void run(int count, int value) {
        for (int i = 0; i < count; i++) {
            put(header.bits() == 8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
        }
    }

    /** Pixels that are no run fill up whole pairs of bytes. */
    private void pixels(int count, FileBytes file) throws IOException {
        int bytes = (count * header.bits() + 7) / 8;
        byte[] pixels = file.bytes(bytes + bytes % 2).array();
        for (int i = 0; i < count; i++) {
            put(BitPlaces.at(pixels, i, header.bits()));
        }
    }

    /** Encoders are known to run over the end of a row; what is beyond it is not seen. */
    private void put(int place) {
        if (x < header.width()) {
            places[row * header.width() + x] = (byte) place;
            x++;
        }
    }
}
