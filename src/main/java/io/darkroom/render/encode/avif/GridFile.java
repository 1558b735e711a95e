package io.darkroom.render.encode.avif;

import io.darkroom.vips.WritableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Takes an AVIF of strips as it is written and passes it on as one picture; only the head is held back until it is whole. */
public final class GridFile implements WritableFile {
    private static final int DATA = 0x6d646174; // "mdat"
    private static final int STEP = 4096;

    private final WritableFile file;
    private final Strips strips;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passed;

    public GridFile(WritableFile file, Strips strips) {
        this.file = file;
        this.strips = strips;
    }

    /** The same for a file that is whole already. */
    public static byte[] of(byte[] avif, Strips strips) {
        int length = headLength(avif);
        byte[] head = Grid.head(Arrays.copyOf(avif, length), strips);
        return ByteBuffer.allocate(head.length + avif.length - length).put(head).put(avif, length, avif.length - length).array();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        while (!passed && bytes.hasRemaining()) {
            byte[] next = new byte[Math.min(STEP, bytes.remaining())];
            bytes.get(next);
            held.write(next);
            passHead();
        }
        if (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private void passHead() throws IOException {
        byte[] start = held.toByteArray();
        int length = headLength(start);
        if (length >= 0) {
            passed = true;
            file.write(ByteBuffer.wrap(Grid.head(Arrays.copyOf(start, length), strips)));
            file.write(ByteBuffer.wrap(start, length, start.length - length));
        }
    }

    /** All that lies before the encoded data; negative while that has not been reached. */
    private static int headLength(byte[] start) {
        ByteBuffer boxes = ByteBuffer.wrap(start);
        int at = 0;
        while (at + Box.HEADER_BYTES <= start.length) {
            if (boxes.getInt(at + 4) == DATA) {
                return at;
            }
            at += boxes.getInt(at);
        }
        return -1;
    }

    @Override
    public long seek(long offset, int whence) throws IOException {
        throw new IOException("an AVIF is written in one go");
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        throw new IOException("an AVIF is written in one go");
    }
}
