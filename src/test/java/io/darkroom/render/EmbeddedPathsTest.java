package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.PathData;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths in real files, through libvips and past it. */
class EmbeddedPathsTest {
    private static final byte[] INTRODUCTION = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RESOURCES = PhotoshopPaths.resources(List.of(path("outline"), path("Path 1")));

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    private static NamedPath path(String name) {
        return new NamedPath(name, PathData.read(new Arguments("clipPath", "M.1,.1L.9,.1C.9,.5,.5,.9,.1,.9Z")));
    }

    private static byte[] segment(int marker, byte[] introduction, byte[] data) {
        var segment = new ByteArrayOutputStream();
        int length = 2 + introduction.length + data.length;
        segment.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        segment.writeBytes(introduction);
        segment.writeBytes(data);
        return segment.toByteArray();
    }

    private Path jpeg(byte[]... segments) throws IOException {
        var file = new ByteArrayOutputStream();
        try (VipsScope scope = new VipsScope()) {
            byte[] plain = scope.call("black", 8, 8).encode("jpegsave_target", Map.of());
            file.write(plain, 0, 2);
            List.of(segments).forEach(file::writeBytes);
            file.write(plain, 2, plain.length - 2);
        }
        return Files.write(folder.resolve("a.jpg"), file.toByteArray());
    }

    private static PhotoshopPaths paths(Path file) throws IOException {
        try (VipsScope scope = new VipsScope()) {
            Source source = Source.open(new SourceFile(file, "a", Files.size(file), Instant.EPOCH), scope);
            return PhotoshopPaths.of(ImageResources.of(source));
        }
    }

    private static void requirePaths(PhotoshopPaths paths) {
        assertEquals(List.of("outline", "Path 1"), paths.names());
        assertEquals(0.8, paths.named("Path 1").orElseThrow().bounds().getWidth(), 1e-6);
    }

    @Test
    void aJpegHasPathsInItsSegment() throws IOException {
        Path file = jpeg(segment(0xED, INTRODUCTION, RESOURCES));
        requirePaths(paths(file));
        try (VipsScope scope = new VipsScope()) {
            requirePaths(PhotoshopPaths.of(ImageResources.read(scope.open(file, Map.of()).blob("iptc-data").orElseThrow())));
        }
    }

    @Test
    void aJpegMaySpreadThemOverSegmentsAmongOthers() throws IOException {
        int cut = 70;
        requirePaths(paths(jpeg(segment(0xE5, INTRODUCTION, new byte[300]), segment(0xED, INTRODUCTION, Arrays.copyOf(RESOURCES, cut)), new byte[] {-1, -1},
                segment(0xED, new byte[0], "Adobe_Photoshop2.5: of old".getBytes(StandardCharsets.US_ASCII)),
                segment(0xED, INTRODUCTION, Arrays.copyOfRange(RESOURCES, cut, RESOURCES.length)))));
    }

    @Test
    void aTiffHasPathsInItsTag() throws IOException {
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = scope.call("black", 8, 8).call("copy");
            image.set("photoshop-data", RESOURCES);
            requirePaths(paths(Files.write(folder.resolve("a.tif"), image.encode("tiffsave_target", Map.of()))));
        }
    }

    @Test
    void aPictureWithoutThemHasNone() throws IOException {
        assertEquals(List.of(), paths(jpeg()).names());
        try (VipsScope scope = new VipsScope()) {
            assertEquals(List.of(), paths(Files.write(folder.resolve("a.png"), scope.call("black", 8, 8).encode("pngsave_target", Map.of()))).names());
        }
    }

    @Test
    void whatStandsBeforeTheDamageOfAJpegIsRead() throws IOException {
        byte[] jpeg = Files.readAllBytes(jpeg(segment(0xED, INTRODUCTION, RESOURCES)));
        for (int length = 0; length < 2 + 4 + INTRODUCTION.length + RESOURCES.length; length += 5) {
            byte[] read = JpegResources.read(Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, length)));
            assertArrayEquals(Arrays.copyOf(RESOURCES, read.length), read);
        }
        assertArrayEquals(RESOURCES, JpegResources.read(Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2 + RESOURCES.length))));
        assertEquals(0, JpegResources.read(folder.resolve("missing.jpg")).length);
    }

    @Test
    void aSegmentThatIsShorterThanItsOwnLengthHoldsNothing() throws IOException {
        for (int length = 0; length < 3; length++) {
            byte[] jpeg = {-1, (byte) 0xD8, -1, (byte) 0xED, 0, (byte) length, -1, (byte) 0xDA};
            assertEquals(0, JpegResources.read(Files.write(folder.resolve("short.jpg"), jpeg)).length);
        }
    }

    @Test
    void anyBytesAreReadCleanly() throws IOException {
        byte[] jpeg = Files.readAllBytes(jpeg(segment(0xED, INTRODUCTION, RESOURCES)));
        var random = new Random(45);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = jpeg.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 4);
            }
            assertTrue(JpegResources.read(Files.write(folder.resolve("any.jpg"), bytes)).length <= bytes.length);
        }
    }
}
