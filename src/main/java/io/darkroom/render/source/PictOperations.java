package io.darkroom.render.source;

import java.io.IOException;

/** Goes through the operations of a picture; those that are no bitmaps are only measured. */
final class PictOperations {
    private static final int BACK_PATTERN = 0x12;
    private static final int FILL_PATTERN = 0x14;
    private static final int BITS = 0x90;
    private static final int BITS_IN_REGION = 0x91;
    private static final int PACKED_BITS = 0x98;
    private static final int PACKED_BITS_IN_REGION = 0x99;
    private static final int DIRECT_BITS = 0x9a;
    private static final int DIRECT_BITS_IN_REGION = 0x9b;
    private static final int END = 0xff;

    private static final int PATTERN = 8;
    private static final int PATTERN_OF_PIXELS = 1;

    private final FileBytes file;
    private final PictCanvas canvas;
    private boolean found;

    PictOperations(FileBytes file, PictCanvas canvas) {
        this.file = file;
        this.canvas = canvas;
    }

    /** Answers whether there was a bitmap. */
    boolean run() throws IOException {
        for (int operation = next(); operation != END; operation = next()) {
            switch (operation) {
                case BITS, PACKED_BITS -> bitmap(operation, false);
                case BITS_IN_REGION, PACKED_BITS_IN_REGION -> bitmap(operation, true);
                case DIRECT_BITS, DIRECT_BITS_IN_REGION -> {
                    // The address that the pixels once had.
                    file.skip(4);
                    bitmap(operation, operation == DIRECT_BITS_IN_REGION);
                }
                case BACK_PATTERN, BACK_PATTERN + 1, FILL_PATTERN -> pattern();
                default -> PictLengths.skip(operation, file);
            }
        }
        return found;
    }

    /** Each begins at an even place. */
    private int next() throws IOException {
        file.skip(file.position() & 1);
        return file.u16();
    }

    private void bitmap(int operation, boolean inRegion) throws IOException {
        PictPixels pixels = PictPixels.read(file, operation >= DIRECT_BITS);
        PictBitmap bitmap = new PictBitmap(pixels.bounds(), Box.read(file), Box.read(file));
        int mode = 2;
        file.skip(mode);
        if (inRegion) {
            file.skip(Math.max(0, file.u16() - 2));
        }
        PictRows rows = new PictRows(file, pixels, operation >= PACKED_BITS);
        for (int row = 0; row < bitmap.bounds().height(); row++) {
            canvas.lay(rows.next(), row, bitmap);
        }
        found = true;
    }

    private void pattern() throws IOException {
        int type = file.u16();
        file.skip(PATTERN);
        if (type == PATTERN_OF_PIXELS) {
            PictPixels pixels = PictPixels.read(file, false);
            PictRows rows = new PictRows(file, pixels, true);
            for (int row = 0; row < pixels.bounds().height(); row++) {
                rows.next();
            }
        } else {
            int colour = 6;
            file.skip(colour);
        }
    }
}
