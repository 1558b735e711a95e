package io.darkroom.command.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files are decoded from top to bottom, once: whatever an operation reads again must have been kept. */
class SequentialSourceTest extends OperationTest {
    private static final Raster BIG = big();

    @TempDir
    Path folder;

    private static Raster big() {
        Raster card = TestCard.of(new Kind(PixelType.RGB, true, 8));
        return Raster.paint(card.kind(), 900, 1500, (x, y, band) -> card.at(x % card.width(), y % card.height(), band));
    }

    static Stream<PixelOperation> operations() {
        Color color = Color.rgb(160, 90, 45);
        return Stream.of(new Blur(2), new Blur(50), new Brightness(10), new ColorBalance(10, 0, 0), new Colorize(color, true, 50),
                new Colorize(color, false, 0), new Contrast(20), new Grow(2), new Grow(-100), new Grow(51), new Hue(30), new Invert(true),
                new Noise(20, Noise.Distribution.UNIFORM, false), new Saturation(-20), new Saturation(20), new Sharpen(true),
                new Usm(1, 0.5, 0, false, true), new Usm(1, 60, 4, true, true));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPictureFromAFileIsDoneLikeOneInMemory(PixelOperation operation) throws IOException {
        for (boolean alpha : new boolean[] {true, false}) {
            VipsImage picture = alpha ? BIG.image(scope) : BIG.image(scope).call("flatten");
            Path file = Files.write(folder.resolve("a.png"), picture.encode("pngsave_target", Map.of("compression", 1)));
            VipsImage sequential = scope.open(file, Map.of("access", "sequential", "fail-on", "error"));
            assertArrayEquals(operation.apply(picture, 1).pixels(), operation.apply(sequential, 1).pixels());
        }
    }
}
