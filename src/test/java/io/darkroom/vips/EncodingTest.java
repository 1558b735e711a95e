package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private final VipsScope scope = new VipsScope();

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    /** 200 × 100: red on the left, green on the right. */
    private VipsImage halves() {
        byte[] pixels = new byte[200 * 100 * 3];
        for (int i = 0; i < 200 * 100; i++) {
            pixels[i * 3 + (i % 200 < 100 ? 0 : 1)] = (byte) 200;
        }
        return scope.fromMemory(pixels, 200, 100, 3).call("copy", Map.of("interpretation", "srgb"));
    }

    private static int pixel(byte[] pixels, int bands, int x, int y, int band) {
        return pixels[(y * 200 + x) * bands + band] & 255;
    }

    @ParameterizedTest
    @CsvSource({"jpegsave_target,jpg,jpegload", "pngsave_target,png,pngload", "gifsave_target,gif,gifload",
            "tiffsave_target,tif,tiffload", "webpsave_target,webp,webpload", "heifsave_target,avif,heifload"})
    void whatWasEncodedLooksTheSame(String saver, String suffix, String loader) throws IOException {
        Map<String, Object> options = suffix.equals("avif") ? Map.of("compression", "av1", "effort", 0) : Map.of();
        Path file = Files.write(folder.resolve("halves." + suffix), halves().encode(saver, options));
        assertEquals(loader, scope.loaderOf(file));
        VipsImage image = scope.open(file, Map.of());
        assertEquals(200, image.width());
        assertEquals(100, image.height());
        byte[] pixels = image.pixels();
        assertEquals(200, pixel(pixels, image.bands(), 50, 50, 0), 8);
        assertEquals(0, pixel(pixels, image.bands(), 50, 50, 1), 8);
        assertEquals(0, pixel(pixels, image.bands(), 150, 50, 0), 8);
        assertEquals(200, pixel(pixels, image.bands(), 150, 50, 1), 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpegsave_target", "pngsave_target", "gifsave_target", "tiffsave_target",
            "webpsave_target"})
    void aFileGetsTheBytesThatMemoryGets(String saver) throws IOException {
        Path file = folder.resolve("file");
        try (ChannelFile target = new ChannelFile(file)) {
            halves().encodeTo(target, saver, Map.of());
        }
        assertArrayEquals(halves().encode(saver, Map.of()), Files.readAllBytes(file));
    }

    @Test
    void aTiffOfManyTilesIsPatchedInItsFile() throws IOException {
        Map<String, Object> options = Map.of("tile", true, "pyramid", true, "compression", "deflate",
                "tile_width", 16, "tile_height", 16);
        Path file = folder.resolve("pyramid.tif");
        try (ChannelFile target = new ChannelFile(file)) {
            halves().encodeTo(target, "tiffsave_target", options);
        }
        VipsImage image = scope.open(file, Map.of());
        assertTrue(image.integer("n-pages").orElseThrow() > 1);
        assertArrayEquals(halves().pixels(), image.pixels());
    }

    @Test
    void aFileThatCannotBeWrittenIsTheReason() {
        IOException full = new IOException("disk full");
        var fault = assertThrows(UncheckedIOException.class,
                () -> halves().encodeTo(new BrokenFile(full), "pngsave_target", Map.of()));
        assertSame(full, fault.getCause());
    }

    @Test
    void anythingElseThatAFileThrowsComesOutToo() {
        var fault = assertThrows(IllegalStateException.class, () -> halves().encodeTo(
                new BrokenFile(new IllegalStateException("odd")), "tiffsave_target", Map.of()));
        assertEquals("odd", fault.getMessage());
    }

    @Test
    void theEncoderWorksAfterAFailure() {
        assertThrows(UncheckedIOException.class, () -> halves().encodeTo(
                new BrokenFile(new IOException("disk full")), "jpegsave_target", Map.of()));
        assertTrue(halves().encode("jpegsave_target", Map.of("Q", 90)).length > 500);
        var fault = assertThrows(VipsException.class,
                () -> halves().call("extract_band", 5).encode("jpegsave_target", Map.of()));
        assertTrue(fault.getMessage().startsWith("extract_band: extract_band:"), fault.getMessage());
    }

    /** A real file. */
    private record ChannelFile(FileChannel channel) implements WritableFile, AutoCloseable {
        ChannelFile(Path file) throws IOException {
            this(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE));
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public long seek(long offset, int whence) throws IOException {
            long base = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
            return channel.position(base + offset).position();
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** A file that takes nothing. */
    private record BrokenFile(Exception fault) implements WritableFile {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
            if (fault instanceof IOException e) {
                throw e;
            }
            throw (RuntimeException) fault;
        }

        @Override
        public long seek(long offset, int whence) {
            return 0;
        }

        @Override
        public int read(ByteBuffer bytes) {
            return -1;
        }
    }
}
