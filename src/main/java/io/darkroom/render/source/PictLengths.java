package io.darkroom.render.source;

import java.io.IOException;

/** How long the data are of each operation of QuickDraw that is not carried out. */
final class PictLengths {
    /** Operations below 0x30 that always have as many bytes; -1 for those that tell their length themselves. */
    private static final int[] FIXED = {
        0, -1, 8, 2, 1, 2, 4, 4, 2, 8, 8, 4, 4, 2, 4, 4,
        8, 1, -1, -1, -1, 2, 2, 0, 0, 0, 6, 6, 0, 6, 0, 6,
        8, 4, 6, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    private static final int CLIP = 0x01;
    private static final int LONG_TEXT = 0x28;
    private static final int TEXT_ACROSS_AND_DOWN = 0x2b;

    private PictLengths() {
    }

    static void skip(int operation, FileBytes file) throws IOException {
        if (operation < FIXED.length) {
            file.skip(FIXED[operation] >= 0 ? FIXED[operation] : text(operation, file));
        } else if (operation < 0xb0) {
            file.skip(shape(operation, file));
        } else if (operation < 0xd0) {
            file.skip(0);
        } else if (operation < 0x100) {
            file.skip(file.u32());
        } else if (operation < 0x8000) {
            file.skip(2 * (operation >> 8));
        } else if (operation >= 0x8100) {
            file.skip(file.u32());
        }
    }

    /** Text is counted in one byte behind its place; a region counts its own length, and anything else does not. */
    private static int text(int operation, FileBytes file) throws IOException {
        if (operation == CLIP) {
            return Math.max(0, file.u16() - 2);
        }
        if (operation < LONG_TEXT || operation > TEXT_ACROSS_AND_DOWN) {
            return file.u16();
        }
        file.skip(operation == LONG_TEXT ? 4 : operation == TEXT_ACROSS_AND_DOWN ? 2 : 1);
        return file.u8();
    }

    /** Sixteen operations for each kind of shape: eight with data, then eight that do the same to the last shape again. */
    private static int shape(int operation, FileBytes file) throws IOException {
        boolean again = (operation & 8) != 0;
        return switch (operation >> 4) {
            case 3, 4, 5 -> again ? 0 : 8;
            case 6 -> again ? 4 : 12;
            case 7, 8 -> again ? 0 : Math.max(0, file.u16() - 2);
            case 9 -> file.u16();
            default -> operation == 0xa0 ? 2 : comment(operation, file);
        };
    }

    private static int comment(int operation, FileBytes file) throws IOException {
        file.skip(operation == 0xa1 ? 2 : 0);
        return file.u16();
    }
}
