package io.darkroom.render.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The bytes of a file at any place; numbers have their most significant byte first. A file that ends too early is an EOFException. */
final class FileBytes implements Closeable {
    private final RandomAccessFile file;
    private final long length;
    private final byte[] buffer = new byte[1 << 13];
    private long position;
    private long bufferStart;
    private int buffered;

    FileBytes(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        length = file.length();
    }

    long length() {
        return length;
    }

    long position() {
        return position;
    }

    void seek(long place) throws IOException {
        require(place);
        position = place;
    }

    void skip(long count) throws IOException {
        seek(position + count);
    }

    /** Refuses a claim that something ends beyond the end of the file; a sum that ran over is negative. */
    void require(long end) throws IOException {
        if (end < 0 || end > length) {
            throw new EOFException("the file ends too early");
        }
    }

    int u8() throws IOException {
        if (position < bufferStart || position >= bufferStart + buffered) {
            fill();
        }
        return buffer[(int) (position++ - bufferStart)] & 255;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    int i16() throws IOException {
        return (short) u16();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    long i64() throws IOException {
        return u32() << 32 | u32();
    }

    /** The next bytes; a block that may be large is required to lie in the file before it is asked for. */
    ByteBuffer bytes(int count) throws IOException {
        require(position + count);
        byte[] bytes = new byte[count];
        read(bytes, count);
        return ByteBuffer.wrap(bytes);
    }

    void read(byte[] bytes, int count) throws IOException {
        long ahead = bufferStart + buffered - position;
        int held = position < bufferStart || ahead <= 0 ? 0 : (int) Math.min(count, ahead);
        System.arraycopy(buffer, held == 0 ? 0 : (int) (position - bufferStart), bytes, 0, held);
        if (held < count) {
            file.seek(position + held);
            file.readFully(bytes, held, count - held);
        }
        position += count;
    }

    private void fill() throws IOException {
        file.seek(position);
        bufferStart = position;
        buffered = Math.max(0, file.read(buffer));
        require(buffered == 0 ? -1 : position);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
