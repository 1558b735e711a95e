package io.darkroom.render.source;

import java.io.IOException;

/** The description of a bitmap's pixels. A palette has places of that many bits; without one the pixels hold their colours. */
record PictPixels(Box bounds, int rowBytes, int packing, int bits, int components, int[] palette) {
    /** Set in the length of a row when more than one bit a pixel follows. */
    private static final int DEEP = 0x8000;
    private static final int[] BLACK_ON_WHITE = {0xffffff, 0};
    /** The colours stand in their order then, whatever places they state. */
    private static final int IN_ORDER = 0x8000;
    private static final int MOST_COLOURS = 256;

    static PictPixels read(FileBytes file, boolean direct) throws IOException {
        int rowBytes = file.u16();
        Box bounds = Box.read(file);
        if ((rowBytes & DEEP) == 0 && !direct) {
            return new PictPixels(bounds, rowBytes, 0, 1, 1, BLACK_ON_WHITE).checked();
        }
        file.skip(2);
        int packing = file.u16();
        file.skip(4 + 8 + 2);
        int bits = file.u16();
        int components = file.u16();
        file.skip(2 + 4 + 4 + 4);
        return new PictPixels(bounds, rowBytes & DEEP - 1, packing, bits, components, direct ? null : palette(file)).checked();
    }

    private static int[] palette(FileBytes file) throws IOException {
        file.skip(4);
        boolean inOrder = (file.u16() & IN_ORDER) != 0;
        int count = file.u16() + 1;
        if (count > MOST_COLOURS) {
            throw new IOException("a palette has at most 256 colours");
        }
        int[] colours = new int[MOST_COLOURS];
        for (int i = 0; i < count; i++) {
            int place = file.u16();
            int red = eightBits(file.u16());
            int green = eightBits(file.u16());
            int blue = eightBits(file.u16());
            colours[inOrder ? i : place & MOST_COLOURS - 1] = red << 16 | green << 8 | blue;
        }
        return colours;
    }

    private static int eightBits(int sixteen) {
        return (sixteen + 128) / 257;
    }

    private PictPixels checked() throws IOException {
        boolean known = palette == null ? bits == 16 || bits == 32 && (components == 3 || components == 4)
                : bits == 1 || bits == 2 || bits == 4 || bits == 8;
        if (!known || bounds.isEmpty() || (long) bounds.width() * bits > 8L * rowBytes) {
            throw new IOException("a bitmap can't have such pixels");
        }
        return this;
    }
}
