package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.PathData;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XMP and Photoshop's paths on their way from a file to a reply. */
class EmbeddedMetadataTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final byte[] XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><note>Größe</note></x:xmpmeta>".getBytes(StandardCharsets.UTF_8);
    /** A flag with a curved side and a hole, which looks the same from no two sides. */
    private static final PathData FLAG = path("M.2,.15L.7,.15C.9,.3,.6,.4,.75,.6L.4,.6L.4,.9L.2,.9ZM.3,.25L.3,.45L.5,.45L.5,.25Z");
    private static final byte[] RESOURCES = PhotoshopPaths.resources(List.of(new NamedPath("flag", FLAG), new NamedPath("second", path("M0,0L1,0L1,1Z"))));

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void draw() {
        studio = Studio.of(folder, Studio.SAMPLES);
        write("a.tif", image -> image.set("photoshop-data", RESOURCES));
        write("b.jpg", image -> image.set("iptc-data", segment(RESOURCES)));
        write("lying.jpg", image -> {
            image.set("iptc-data", segment(RESOURCES));
            image.set("orientation", 6);
        });
    }

    /** Red where the path is, on white. */
    private void write(String name, Consumer<VipsImage> label) {
        byte[] inside = ClipMask.coverage(FLAG.transformed(AffineTransform.getScaleInstance(WIDTH, HEIGHT)), 0, 0, WIDTH, HEIGHT);
        studio.write(name, scope -> {
            VipsImage image = Seen.drawn(scope, WIDTH, HEIGHT, 3, false, "srgb", (x, y, band) -> band == 0 ? 255 : 255 - (inside[y * WIDTH + x] & 255));
            image.set("xmp-data", XMP);
            label.accept(image);
            return image;
        }, name.endsWith("jpg") ? Map.of("Q", 95, "subsample-mode", "off") : Map.of());
    }

    private static PathData path(String definition) {
        return PathData.read(new Arguments("clipPath", definition));
    }

    private static byte[] segment(byte[] resources) {
        byte[] introduction = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(introduction.length + resources.length).put(introduction).put(resources).array();
    }

    private Optional<byte[]> xmp(String request) {
        return Seen.with(studio.reply(request), image -> image.blob("xmp-data"));
    }

    private PhotoshopPaths paths(byte[] reply) throws IOException {
        Path file = Files.write(folder.resolve("reply"), reply);
        try (VipsScope scope = new VipsScope()) {
            return PhotoshopPaths.of(ImageResources.of(Source.open(new SourceFile(file, "reply", reply.length, Instant.EPOCH), scope)));
        }
    }

    /** Wherever the path says inside the reply must be red, and elsewhere not; on its line both are possible. */
    private void requirePathOverItsPixels(String request) throws IOException {
        byte[] reply = studio.reply(request);
        Seen seen = Seen.of(reply);
        PathData path = paths(reply).named("flag").orElseThrow(() -> new AssertionError("no path: " + request));
        int width = seen.width();
        int height = seen.height();
        byte[] inside = ClipMask.coverage(path.transformed(AffineTransform.getScaleInstance(width, height)), 0, 0, width, height);
        int[] count = new int[2];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                if (isAwayFromTheLine(inside, width, x, y)) {
                    boolean red = seen.at(x, y, 0) > 200 && seen.at(x, y, 1) < 100;
                    boolean expected = inside[y * width + x] != 0;
                    assertEquals(expected, red, request + " at " + x + "," + y);
                    count[expected ? 1 : 0]++;
                }
            }
        }
        assertTrue(count[0] > width * height / 20 && count[1] > width * height / 20, request + " shows too little: " + count[0] + ", " + count[1]);
    }

    private static boolean isAwayFromTheLine(byte[] inside, int width, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                byte near = inside[(y + dy) * width + x + dx];
                if (near != inside[y * width + x] || near != 0 && near != -1) {
                    return false;
                }
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wid=120", "wid=600", "scl=3", "scale=.5", "size=140,0", "crop=40,20,180,130", "cropN=.1,.1,.5,.7", "crop=-50,-30,400,280", "rotate=90", "rotate=180", "rotate=270", "rotate=30",
        "rotate=-100", "flip=lr", "flip=ud", "flip=lrud", "layer=comp&flip=lr", "layer=0&flip=lr", "layer=0&flip=lr&layer=comp&flip=ud", "wid=200&hei=200&bgc=0000ff", "wid=250&hei=120&align=1,0", "wid=90&hei=90&fit=crop",
        "wid=170&hei=90&fit=stretch", "rgn=30,10,200,150", "rgn=30,10,200,150&wid=100", "wid=150&rect=20,10,90,70", "wid=150&rect=40,20,180,140,2", "extend=20,40,0,10",
        "cropN=.05,.08,.9,.9&flip=lr&rotate=30&extend=10,0,20,5&layer=comp&flip=ud&wid=220&hei=220&align=-1,1", "cropPathE=flag", "cropPathE=flag&rotate=45"})
    void thePathLiesOverTheSamePixels(String commands) throws IOException {
        for (String source : List.of("a", "b", "lying")) {
            for (String format : List.of("tif", "jpeg&qlt=95,1")) {
                requirePathOverItsPixels("%s?pathEmbed=1&%s&fmt=%s".formatted(source, commands, format));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void allPathsAreKeptWithTheirNames(String source) throws IOException {
        for (String format : List.of("jpeg", "pjpeg", "tif", "tif-alpha", "tif,gray", "jpeg,cmyk", "tif,,lzw")) {
            assertEquals(List.of("flag", "second"), paths(studio.reply(source + "?pathEmbed=1&fmt=" + format)).names());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?fmt=tif", "a?fmt=jpeg", "b?fmt=jpeg&pathEmbed=0", "a?fmt=tif&pathEmbed=1&perspective=0,0,300,20,280,180,10,190",
        "testcard?fmt=tif&pathEmbed=1&layer=1&src=a", "a?fmt=png&pathEmbed=1&xmpEmbed=1", "a?fmt=webp&pathEmbed=1&xmpEmbed=1"})
    void elseAReplyHasNoPaths(String request) throws IOException {
        assertEquals(List.of(), paths(studio.reply(request)).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "pjpeg", "tif", "tif-alpha", "jpeg,gray", "tif,cmyk", "jpeg&iccEmbed=1&pathEmbed=1", "tif&iccEmbed=1&pathEmbed=1", "jpeg&wid=50&rotate=30"})
    void xmpIsPassedOnAsItIs(String format) {
        for (String source : List.of("a", "b", "lying")) {
            assertArrayEquals(XMP, xmp(source + "?xmpEmbed=1&fmt=" + format).orElseThrow(), source);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?fmt=tif", "b?fmt=jpeg", "b?fmt=jpeg&xmpEmbed=0", "b?fmt=jpeg&pathEmbed=1&iccEmbed=1", "testcard?fmt=jpeg&xmpEmbed=1&layer=1&src=b",
        "testcard?fmt=jpeg&xmpEmbed=1", "b?fmt=png&xmpEmbed=1", "b?fmt=webp&xmpEmbed=1", "b?fmt=gif&xmpEmbed=1", "b?fmt=avif&xmpEmbed=1"})
    void elseAReplyHasNoXmp(String request) {
        assertTrue(xmp(request).isEmpty(), request);
    }

    @Test
    void allThatIsAskedForStandsSideBySide() throws IOException {
        for (String format : List.of("jpeg", "tif")) {
            byte[] reply = studio.reply("b?xmpEmbed=1&pathEmbed=1&iccEmbed=1&fmt=" + format);
            assertEquals(List.of("flag", "second"), paths(reply).names());
            assertArrayEquals(XMP, Seen.with(reply, image -> image.blob("xmp-data")).orElseThrow());
            assertEquals(true, Seen.with(reply, image -> image.hasField("icc-profile-data")));
        }
    }

    @Test
    void theRestOfTheSourcesResourcesStaysThere() throws IOException {
        byte[] resolution = {'8', 'B', 'I', 'M', 3, (byte) 0xED, 0, 0, 0, 0, 0, 2, 7, 7};
        write("more.tif", image -> image.set("photoshop-data", ByteBuffer.allocate(resolution.length + RESOURCES.length).put(resolution).put(RESOURCES).array()));
        byte[] reply = studio.reply("more?pathEmbed=1&fmt=tif");
        assertEquals(List.of("flag", "second"), paths(reply).names());
        byte[] kept = Seen.with(reply, image -> image.blob("photoshop-data")).orElseThrow();
        assertTrue(ImageResources.read(kept).bytes(1005).isEmpty());
    }

    @Test
    void anOpenPathIsLeftOut() throws IOException {
        PathData open = new PathData(FLAG.subpaths().stream().map(part -> new PathData.Subpath(part.start(), part.segments(), false)).toList(), false);
        assertEquals(List.of(), PhotoshopPaths.of(ImageResources.read(PhotoshopPaths.resources(List.of(new NamedPath("open", open))))).names());
        assertEquals(List.of("flag"), PhotoshopPaths.of(ImageResources.read(PhotoshopPaths.resources(List.of(new NamedPath("open", open), new NamedPath("flag", FLAG))))).names());
    }
}
