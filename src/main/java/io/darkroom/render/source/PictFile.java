package io.darkroom.render.source;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.vips.RowReader;
import io.darkroom.vips.SampleLayout;
import java.io.EOFException;
import java.io.IOException;

/** A Macintosh picture of version 2: the bitmaps in it, laid on white; what else it draws is left out. Reference: r-ic.md */
record PictFile(String name, long operations, Box frame, Label label) implements PictureFile {
    /** Nothing, before the picture in a file; one from a clipboard has none. */
    static final int PREFIX = 512;
    /** The size of the file, which is not to be trusted, and the frame at 72 dpi. */
    static final int FRAME = 10;

    private static final int VERSION_AND_HEADER = 6;
    /** A header with a resolution of its own; all coordinates are in its pixels then. */
    private static final int EXTENDED = -2;
    private static final int HEADER = 24;
    private static final double FIXED_DPI = 65536 * 25.4;
    /** More pixels than that don't come out of one byte: runs of bits can do no better. */
    private static final int BEST = 8 * PackBits.BEST;

    static PictFile read(FileBytes file, int start, String name) throws IOException {
        file.seek(start + 2);
        Box frame = Box.read(file);
        file.skip(VERSION_AND_HEADER);
        long behind = file.position() + HEADER;
        Label label = Label.NONE;
        if (file.i16() == EXTENDED) {
            file.skip(2);
            label = Label.resolution(file.u32() / FIXED_DPI, file.u32() / FIXED_DPI);
            frame = Box.read(file);
        }
        if (frame.isEmpty()) {
            throw new IOException("the picture has no size");
        }
        return new PictFile(name, behind, frame, label);
    }

    @Override
    public String format() {
        return "pict";
    }

    @Override
    public SampleLayout layout() {
        return new SampleLayout(frame.width(), frame.height(), 3, 8, "srgb");
    }

    @Override
    public RowReader rows(FileBytes file, Runnable pulse) throws IOException {
        if ((long) frame.width() * frame.height() > file.length() * BEST) {
            throw new EOFException("the file is too short for its picture");
        }
        file.seek(operations);
        PictCanvas canvas = new PictCanvas(frame, pulse);
        if (!new PictOperations(file, canvas).run()) {
            throw new Fault(ErrorCode.NOT_SUPPORTED, "\"%s\" holds no bitmap; what else is in a PICT is not drawn".formatted(name));
        }
        return canvas;
    }
}
