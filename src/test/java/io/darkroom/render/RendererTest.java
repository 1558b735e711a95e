package io.darkroom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import io.darkroom.protocol.Size;
import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
    private static final Limits LIMITS = new Limits(16_000_000, 100_000_000);

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    /** Stored 40 wide and 20 high, its left half red and its right half blue; upright it is 20 wide with red on top. */
    private SourceFile lyingOnItsSide() throws IOException {
        try (VipsScope scope = new VipsScope()) {
            VipsImage red = scope.call("black", 20, 20, Map.of("bands", 3)).call("linear", new double[] {1, 1, 1}, new double[] {255, 0, 0}, Map.of("uchar", true));
            VipsImage blue = scope.call("black", 20, 20, Map.of("bands", 3)).call("linear", new double[] {1, 1, 1}, new double[] {0, 0, 255}, Map.of("uchar", true));
            VipsImage both = red.call("join", blue, "horizontal").call("copy", Map.of("interpretation", "srgb"));
            both.set("orientation", 6);
            Path file = folder.resolve("side.tif");
            Files.write(file, both.encode("tiffsave_target", Map.of()));
            return new SourceFile(file, "side.tif", Files.size(file), Instant.EPOCH);
        }
    }

    private static SourceFiles files(SourceFile file) {
        return new SourceFiles(Map.of(ObjectPath.read("/side"), file), List.of());
    }

    private static byte[] rendered(SourceFile file, String query) {
        try (Evaluation evaluation = new Evaluation()) {
            return Renderer.plan(files(file).scene(ImageRequest.parse(RequestLexer.read("/side", query))), LIMITS, evaluation).bytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "pjpeg", "png", "png8", "gif", "tif", "tif,,lzw", "webp", "avif"})
    void anOrientedSourceStandsUprightInEveryFormat(String format) throws IOException {
        Path reply = folder.resolve("reply");
        Files.write(reply, rendered(lyingOnItsSide(), "qlt=95,1&fmt=" + format));
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = scope.open(reply, Map.of());
            assertEquals(List.of(20, 40), List.of(image.width(), image.height()));
            assertEquals(1, image.integer("orientation").orElse(1));
            byte[] pixels = image.pixels();
            int below = 3 * (30 * 20 + 10);
            int above = 3 * (10 * 20 + 10);
            assertTrue((pixels[above] & 255) > 200 && (pixels[below] & 255) < 60, "red must be on top");
        }
    }

    @ParameterizedTest
    @CsvSource({"jpegsave_target,interlace,false,false", "jpegsave_target,interlace,true,true", "pngsave_target,interlace,false,false",
            "pngsave_target,interlace,true,true", "tiffsave_target,bigtiff,false,false", "webpsave_target,lossless,true,true"})
    void onlyWhatADecoderMustHoldCountsAsHeld(String saver, String option, boolean value, boolean held) throws IOException {
        try (VipsScope scope = new VipsScope()) {
            Path file = folder.resolve("held");
            Files.write(file, scope.call("black", 64, 64, Map.of("bands", 3)).encode(saver, Map.of(option, value)));
            assertEquals(held, Source.open(new SourceFile(file, "held", 1, Instant.EPOCH), scope).isHeldWhole());
        }
    }

    /** Length and time tell one state of a file from the next. */
    @Test
    void theSizeOfAFileIsReadOnceForEachOfItsStates() throws IOException {
        SourceFile file = lyingOnItsSide();
        try (Evaluation evaluation = new Evaluation()) {
            assertEquals(new Size(20, 40), Renderer.size(file, evaluation));
            Files.writeString(file.path(), "no picture");
            assertEquals(new Size(20, 40), Renderer.size(file, evaluation));
            SourceFile changed = new SourceFile(file.path(), file.name(), file.length(), Instant.EPOCH.plusMillis(1));
            assertEquals(ErrorCode.SOURCE_UNREADABLE, assertThrows(Fault.class, () -> Renderer.size(changed, evaluation)).code());
        }
    }

    @Test
    void nothingIsLeftInTheLibrary() throws IOException {
        rendered(lyingOnItsSide(), "wid=10&rotate=30&fmt=png-alpha");
        assertEquals(0, TestVips.load().liveObjects());
    }
}
