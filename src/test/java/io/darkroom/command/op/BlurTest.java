package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlurTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"0, 0", ".6, 0.6", "20, 20", "100, 100", "'3,', 3"})
    void isARadius(String text, double radius) {
        assertEquals(new Blur(radius), value(Blur.COMMAND, "op_blur=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "100.1"})
    void nothingElseIsAllowed(String text) {
        refused("op_blur=" + text, "op_blur=" + text + ": a number from 0 to 100");
    }

    @Test
    void takesNoSecondValue() {
        refused("op_blur=1,2");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void isAGaussianInPicturesOfAnyKind(Kind kind) {
        Raster card = TestCard.of(kind);
        for (double sigma : new double[] {0.5, 2, 9}) {
            assertClose(Reference.gaussian(card, sigma).stored(), result(new Blur(sigma), card), 2, 0.25);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 1.5, 1.6, 2.7, 3.99, 4, 6.3, 7.99, 8, 13, 40, 100})
    void isAGaussianOfAnyRadius(double sigma) {
        Raster card = TestCard.of(Kind.MASK);
        assertClose(Reference.gaussian(card, sigma).stored(), result(new Blur(sigma), card), 2, 0.25);
    }

    /** A Gaussian leaves the shape of a wave and lowers it by a factor that is known; no reference has to be computed. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5.9, 6, 7, 12, 20})
    void aWaveIsFlattenedByTheFactorOfItsLength(double sigma) {
        double length = 1.5 * sigma;
        Raster wave = Raster.paint(new Kind(PixelType.GRAY, false, 16), 400, 3, (x, _, _) -> 127.5 + 127 * Math.sin(x / length)).stored();
        double factor = Math.exp(-sigma * sigma / (2 * length * length));
        Raster flat = result(new Blur(sigma), wave);
        for (int x = 120; x < 280; x++) {
            assertEquals(127.5 + 127 * factor * Math.sin(x / length), flat.at(x, 1, 0), 0.1, x + "");
        }
    }

    @Test
    void theRadiusIsThatOfTheCompositeImage() {
        Raster card = TestCard.of(Kind.RGB);
        assertClose(Reference.gaussian(card, 2.5).stored(), result(new Blur(10), card, 0.25), 2, 0.25);
    }

    @Test
    void whatIsLevelStaysLevel() {
        Raster gray = Raster.paint(Kind.RGB, 90, 70, (_, _, band) -> 77 + 89 * band);
        for (double sigma : new double[] {0.5, 1, 1.7, 3, 6, 11, 30}) {
            assertClose(gray, result(new Blur(sigma), gray), 0, 0);
        }
    }

    @Test
    void aTinyRadiusChangesNothing() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Blur(1).apply(picture, 0.15));
        assertEquals(0, new Blur(1).reach(0.15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3, 7, 9, 20, 100})
    void nothingBeyondItsReachHasASay(double sigma) {
        int reach = new Blur(sigma).reach(1);
        Raster cut = Raster.paint(Kind.MASK, 2 * reach + 1, 3, (x, _, _) -> x == 2 * reach ? 0 : 100);
        assertEquals(100, result(new Blur(sigma), cut).at(reach, 1, 0), 1);
    }
}
