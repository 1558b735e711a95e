package io.darkroom.render.encode;

import io.darkroom.vips.WritableFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The JFIF header that carries a JPEG's print resolution; libvips writes none when it leaves out a picture's metadata. */
record Jfif(double dpi) {
    private static final int START_OF_IMAGE = 2;

    private byte[] header() {
        short density = (short) Math.clamp(Math.round(dpi), 1, 65_535);
        return ByteBuffer.allocate(18).putShort((short) 0xFFE0).putShort((short) 16).put(new byte[] {'J', 'F', 'I', 'F', 0})
                .putShort((short) 0x0102).put((byte) 1).putShort(density).putShort(density).putShort((short) 0).array();
    }

    /** Puts the header behind the marker with which every JPEG begins. */
    byte[] into(byte[] jpeg) {
        byte[] header = header();
        return ByteBuffer.allocate(jpeg.length + header.length).put(jpeg, 0, START_OF_IMAGE).put(header)
                .put(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE).array();
    }

    /** The same for a file that is written from its beginning to its end. */
    WritableFile into(WritableFile file) {
        return new WritableFile() {
            private int written;

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                int whole = bytes.limit();
                if (written < START_OF_IMAGE) {
                    int first = Math.min(bytes.remaining(), START_OF_IMAGE - written);
                    written += first;
                    file.write(bytes.limit(bytes.position() + first));
                    if (written == START_OF_IMAGE) {
                        file.write(ByteBuffer.wrap(header()));
                    }
                }
                file.write(bytes.limit(whole));
            }

            @Override
            public long seek(long offset, int whence) throws IOException {
                throw new IOException("a JPEG is written in one go");
            }

            @Override
            public int read(ByteBuffer bytes) throws IOException {
                throw new IOException("a JPEG is written in one go");
            }
        };
    }
}
