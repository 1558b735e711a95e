package io.darkroom.render.source;

import io.darkroom.vips.RowReader;
import io.darkroom.vips.SampleLayout;
import java.io.IOException;

/** A Windows or OS/2 bitmap; its colours come out as RGB, with alpha if it has a mask for it. Reference: r-ic.md */
record BmpFile(BmpHeader header, int[] palette) implements PictureFile {
    static BmpFile read(FileBytes file, String name) throws IOException {
        BmpHeader header = BmpHeader.read(file, name);
        return new BmpFile(header, header.hasPalette() ? palette(file, header) : new int[0]);
    }

    /** Stored as blue, green, red and, but for the oldest files, nothing. Colours that are missing are black. */
    private static int[] palette(FileBytes file, BmpHeader header) throws IOException {
        int[] colours = new int[1 << header.bits()];
        int entry = header.end() == 14 + BmpHeader.OLDEST ? 3 : 4;
        long stated = header.colours() > 0 ? header.colours() : colours.length;
        long count = Math.min(Math.min(stated, colours.length), (header.pixels() - header.end()) / entry);
        file.seek(header.end());
        for (int i = 0; i < count; i++) {
            colours[i] = file.u8() | file.u8() << 8 | file.u8() << 16;
            file.skip(entry - 3);
        }
        return colours;
    }

    @Override
    public String format() {
        return "bmp";
    }

    @Override
    public SampleLayout layout() {
        return new SampleLayout(header.width(), header.height(), hasAlpha() ? 4 : 3, 8, "srgb");
    }

    private boolean hasAlpha() {
        return !header.hasPalette() && header.masks()[3] != 0;
    }

    @Override
    public Label label() {
        return header.label();
    }

    @Override
    public RowReader rows(FileBytes file, Runnable pulse) throws IOException {
        if (header.isPacked()) {
            return new BmpRuns(header, palette).decode(file, pulse);
        }
        file.require(header.pixels() + header.rowBytes() * header.height());
        return header.hasPalette() ? new BmpIndexes(header, palette, file) : new BmpComponents(header, layout().bands(), file);
    }
}
