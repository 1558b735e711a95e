package io.darkroom.render.encode.avif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import io.darkroom.vips.WritableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strips that are written as pictures of their own, read back as one. */
class GridFileTest {
    private static final Strips STRIPS = new Strips(200, 150, 64);

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    /** A ramp to the right and another one downwards, so that a strip in a wrong place shows. */
    private static VipsImage picture(VipsScope scope, boolean alpha) {
        VipsImage ramps = scope.call("xyz", 200, 150).call("cast", "uchar");
        VipsImage colours = ramps.call("bandjoin", List.of(ramps.call("extract_band", 0).call("invert")))
                .call("copy", Map.of("interpretation", "srgb"));
        return alpha ? colours.call("bandjoin", List.of(ramps.call("extract_band", 1).call("invert"))) : colours;
    }

    private static byte[] strips(VipsImage picture, boolean lossless) {
        return picture.call("embed", 0, 0, 200, STRIPS.filledHeight(), Map.of("extend", "copy"))
                .encode("heifsave_target", Map.of("compression", "av1", "effort", 0, "keep", "none", "lossless", lossless, "Q", 90, "page-height", STRIPS.height()));
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void stripsAreReadAsOnePicture(boolean alpha, boolean lossless) throws IOException {
        try (VipsScope scope = new VipsScope()) {
            VipsImage picture = picture(scope, alpha);
            Path file = Files.write(folder.resolve("grid.avif"), GridFile.of(strips(picture, lossless), STRIPS));
            VipsImage read = scope.open(file, Map.of());
            assertEquals("200x150x" + picture.bands(), read.width() + "x" + read.height() + "x" + read.bands());
            assertEquals(1, read.integer("n-pages").orElse(1));
            double worst = (double) read.call("subtract", picture).call("abs").callAll("max").get("out");
            assertTrue(worst <= (lossless ? 0 : 24), "worst difference: " + worst);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 700, 5000, 1_000_000})
    void aFileThatComesInPiecesBecomesTheSame(int piece) throws IOException {
        try (VipsScope scope = new VipsScope()) {
            byte[] avif = strips(picture(scope, true), false);
            var file = new ByteArrayOutputStream();
            GridFile grid = new GridFile(new Collected(file), STRIPS);
            for (int i = 0; i < avif.length; i += piece) {
                grid.write(ByteBuffer.wrap(avif, i, Math.min(piece, avif.length - i)));
            }
            assertArrayEquals(GridFile.of(avif, STRIPS), file.toByteArray());
        }
    }

    @Test
    void theEncodedDataIsLeftAsItIs() {
        try (VipsScope scope = new VipsScope()) {
            byte[] avif = strips(picture(scope, false), false);
            byte[] grid = GridFile.of(avif, STRIPS);
            int data = new String(avif, StandardCharsets.ISO_8859_1).indexOf("mdat");
            int moved = grid.length - avif.length;
            assertArrayEquals(Arrays.copyOfRange(avif, data, avif.length), Arrays.copyOfRange(grid, data + moved, grid.length));
        }
    }

    private record Collected(ByteArrayOutputStream bytes) implements WritableFile {
        @Override
        public void write(ByteBuffer more) {
            byte[] array = new byte[more.remaining()];
            more.get(array);
            bytes.writeBytes(array);
        }

        @Override
        public long seek(long offset, int whence) {
            throw new AssertionError("not in one go");
        }

        @Override
        public int read(ByteBuffer into) {
            throw new AssertionError("not in one go");
        }
    }
}
