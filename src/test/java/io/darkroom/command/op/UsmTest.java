package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsmTest extends OperationTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "op_usm=.9 0.9 1 0 false true", "op_usm=.9,2 0.9 2 0 false true", "op_usm=1.25,0.6,8 1.25 0.6 8 false true",
        "op_usm=1.75,0.3,2,0 1.75 0.3 2 false true", "op_usm=0.9,0.5,0,0, 0.9 0.5 0 false true", "op_usm=5,250,255,1 5 250 255 true true",
        "op_usm=0,0,0,0 0 0 0 false true", "op_usm=1,,1.0 1 1 1 false true", "op_usmR=1,1,6,1 1 1 6 true false", "op_usmr=2,,, 2 1 0 false false",
        "op_usm=0.7,1.0,0.5,0 0.7 1 0.5 false true", "op_usmR=2&op_usm=3 3 1 0 false true", "op_usm=3&op_usmR=2,4 2 4 0 false false"})
    void isAnAmountThenARadiusThenAThresholdThenMonochrome(
            String query, double amount, double radius, double threshold, boolean monochrome, boolean scales) {
        assertEquals(new Usm(amount, radius, threshold, monochrome, scales), value(Usm.COMMAND, query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "5.1", "1,-1", "1,251", "1,x", "1,1,-1", "1,1,256", "1,1,1,2", "1,1,1,1,1"})
    void nothingElseIsAllowed(String text) {
        refused("op_usm=" + text);
        refused("op_usmR=" + text);
    }

    @Test
    void saysWhichValueIsWrong() {
        refused("op_usmR=1,251,0", "op_usmR=1,251,0: value 2 must be a number from 0 to 250");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void addsWhatABlurredPictureLacksToPicturesOfAnyKind(Kind kind) {
        Raster card = TestCard.of(kind);
        for (double radius : new double[] {0.3, 1, 7}) {
            Raster expected = Sharpened.of(card, Reference.gaussian(card, radius), 1, 0).stored();
            assertClose(expected, result(usm(1, radius, 0), card), 2, 0.15);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1.75", "0.25, 5", "0.5, 5", "0.8, 5", "1, 5", "1.6, 5", "3, 5", "6, 1", "20, 1", "100, 1"})
    void isAsExactWhereMuchIsAdded(double radius, double amount) {
        Raster card = TestCard.of(Kind.RGB);
        Raster expected = Sharpened.of(card, Reference.gaussian(card, radius), amount, 0).stored();
        assertClose(expected, result(usm(amount, radius, 0), card), 2, 0.2);
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void smallDifferencesAreLeftAlone(Kind kind) {
        Raster dots = Raster.paint(kind, 90, 70, (x, y, band) -> band == kind.colours() ? 255 : x % 9 == 4 && y % 9 == 4 ? 120 + 40 * (x / 9 % 3) : 90).stored();
        Raster blurred = Reference.gaussian(dots, 1);
        for (double threshold : new double[] {0.5, 1, 6, 40}) {
            assertClose(Sharpened.of(dots, blurred, 1.5, threshold).stored(), result(usm(1.5, 1, threshold), dots), 1, 0.02);
        }
    }

    @Test
    void theThresholdAppliesInSoftAlphaToo() {
        Raster card = TestCard.of(new Kind(PixelType.RGB, true, 8));
        Raster expected = Sharpened.of(card, Reference.gaussian(card, 1), 1, 6).stored();
        long wrong = differing(expected, result(usm(1, 1, 6), card));
        assertTrue(wrong < card.samples().length / 1000, wrong + " samples on the wrong side of the threshold");
    }

    private static long differing(Raster expected, Raster actual) {
        long differing = 0;
        for (int i = 0; i < expected.samples().length; i++) {
            int pixel = i / 4;
            boolean seen = expected.opacity(pixel % expected.width(), pixel / expected.width()) > 0.05;
            differing += seen && Math.abs(expected.samples()[i] - actual.samples()[i]) > 2 ? 1 : 0;
        }
        return differing;
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void monochromeSharpensTheLuma(Kind kind) {
        Raster card = TestCard.of(kind);
        Raster expected = Sharpened.luma(card, Reference.gaussian(card, 1), 1.2, 0).stored();
        assertClose(expected, result(new Usm(1.2, 1, 0, true, true), card), 1, 0.05);
    }

    @Test
    void whereThereIsNoLumaMonochromeMeansNothing() {
        for (PixelType type : new PixelType[] {PixelType.GRAY, PixelType.CMYK}) {
            Raster card = TestCard.of(new Kind(type, true, 8));
            assertClose(result(usm(1, 1, 0), card), result(new Usm(1, 1, 0, true, true), card), 0, 0);
        }
    }

    @Test
    void theRadiusScalesOrNot() {
        Raster card = TestCard.of(Kind.RGB);
        Raster expected = result(usm(1, 1.5, 0), card);
        assertClose(expected, result(usm(1, 6, 0), card, 0.25), 0, 0);
        assertClose(expected, result(new Usm(1, 1.5, 0, false, false), card, 0.25), 0, 0);
        assertEquals(usm(1, 1.5, 0).reach(1), usm(1, 6, 0).reach(0.25));
        assertEquals(usm(1, 1.5, 0).reach(1), new Usm(1, 1.5, 0, false, false).reach(0.25));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 1", "5, 0, 1", "5, 0.125, 1", "1, 1, 0.1"})
    void nothingToAddIsNoWork(double amount, double radius, double scale) {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, usm(amount, radius, 0).apply(picture, scale));
        assertEquals(0, usm(amount, radius, 0).reach(scale));
    }

    private static Usm usm(double amount, double radius, double threshold) {
        return new Usm(amount, radius, threshold, false, true);
    }
}
