package io.darkroom.save;

import io.darkroom.vips.WritableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Lets an encoder write into the file of a save. */
record ChannelFile(SeekableByteChannel channel) implements WritableFile {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public long seek(long offset, int whence) throws IOException {
        long from = switch (whence) {
            case 0 -> 0;
            case 1 -> channel.position();
            case 2 -> channel.size();
            default -> throw new IOException("unknown way to seek: " + whence);
        };
        channel.position(from + offset);
        return channel.position();
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }
}
