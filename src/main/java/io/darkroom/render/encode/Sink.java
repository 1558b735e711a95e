package io.darkroom.render.encode;

import io.darkroom.vips.VipsImage;
import io.darkroom.vips.WritableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** Where an encoder's bytes go: a file takes them as they come, memory holds them for the reply. */
public sealed interface Sink {
    void save(VipsImage image, String saver, Map<String, Object> options);

    void put(byte[] bytes);

    record ToFile(WritableFile file) implements Sink {
        @Override
        public void save(VipsImage image, String saver, Map<String, Object> options) {
            image.encodeTo(file, saver, options);
        }

        @Override
        public void put(byte[] bytes) {
            try {
                file.write(ByteBuffer.wrap(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    final class ToMemory implements Sink {
        private byte[] bytes;

        @Override
        public void save(VipsImage image, String saver, Map<String, Object> options) {
            bytes = image.encode(saver, options);
        }

        @Override
        public void put(byte[] encoded) {
            bytes = encoded;
        }

        public byte[] bytes() {
            return bytes;
        }
    }
}
