package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.Color;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorizeTest extends OperationTest {
    private static final Color BROWN = Color.rgb(160, 90, 45);

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "a05a2d true 0", "160,90,45 true 0", "0xa05a2d,off false 0", "160,90,45,norm true 0", "a05a2d,NORM,50 true 50", "160,90,45,Off,.5 false 0.5",
        "a05a2d,,30 true 30", "160,90,45,,30 true 30", "a05a2d,,, true 0"})
    void isAColorThenTheCompensationThenAContrast(String text, boolean normalized, double contrast) {
        assertEquals(new Colorize(BROWN, normalized, contrast), value(Colorize.COMMAND, "op_colorize=" + text));
    }

    @Test
    void hasTheShortNameOfTheExamplesToo() {
        assertEquals(new Colorize(BROWN, true, 0), value(Colorize.COMMAND, "colorize=0xa05a2d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "off", "x", "50", "50g", "0,50,100,0k", "0x70", "160,90", "160,90,256", "a05a2d,maybe", "a05a2d,norm,101", "a05a2d,norm,x",
        "a05a2d,norm,5,5"})
    void nothingElseIsAllowed(String text) {
        refused("op_colorize=" + text);
    }

    @Test
    void sayWhyGrayIsRefused() {
        refused("op_colorize=50g", "op_colorize=50g: an RGB color such as FF8000 or 255,128,0; gray and CMYK are not possible here");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void lumaBecomesBlackTheColourAndWhite(Kind kind) {
        Raster card = TestCard.of(kind);
        assertClose(coloured(card, luma -> luma), result(new Colorize(BROWN, false, 70), card), 1, 0.02);
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void theMedianOfWhatIsVisibleComesToTheMiddle(Kind kind) {
        Raster card = darkened(TestCard.of(kind));
        assertClose(coloured(card, gamma(card)), result(new Colorize(BROWN, true, 0), card), 1, 0.1);
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void tonesAreStretchedAboutTheMiddle(Kind kind) {
        Raster card = darkened(TestCard.of(kind));
        double[] lumas = lumas(card);
        DoubleUnaryOperator gamma = gamma(card);
        double range = gamma.applyAsDouble(lumas[lumas.length * 99 / 100]) - gamma.applyAsDouble(lumas[lumas.length / 100]);
        for (double contrast : new double[] {30, 70}) {
            Raster expected = coloured(card, luma -> 0.5 + (gamma.applyAsDouble(luma) - 0.5) * contrast / 100 / range);
            assertClose(expected, result(new Colorize(BROWN, true, contrast), card), 2, 0.2);
        }
    }

    @Test
    void picturesOfOneToneOrWithoutAnyPixelStayTame() {
        for (int level : new int[] {0, 100, 255}) {
            Raster flat = Raster.paint(Kind.RGB, 8, 8, (_, _, _) -> level);
            double expected = level == 100 ? 160 : level;
            assertEquals(expected, result(new Colorize(BROWN, true, 100), flat).at(3, 3, 0), 1);
        }
        Raster nothing = TestCard.of(new Kind(BROWN.type(), true, 8)).painted((_, _, band) -> band == 3 ? 0 : 50);
        assertEquals(0, result(new Colorize(BROWN, true, 100), nothing).at(3, 3, 3));
    }

    @Test
    void onlyTheStatisticsNeedTheWholePicture() {
        assertTrue(new Colorize(BROWN, true, 0).needsWhole());
        assertFalse(new Colorize(BROWN, false, 0).needsWhole());
        assertTrue(new Colorize(BROWN, false, 0).needsRgb());
    }

    private static Raster darkened(Raster card) {
        return card.painted((x, y, band) -> card.isAlpha(band) ? card.at(x, y, band) : 20 + 0.5 * card.at(x, y, band)).stored();
    }

    private static double[] lumas(Raster card) {
        return IntStream.range(0, card.width() * card.height())
                .filter(i -> card.opacity(i % card.width(), i / card.width()) > 0)
                .mapToDouble(i -> Reference.luma(card, i % card.width(), i / card.width()) / 255).sorted().toArray();
    }

    private static DoubleUnaryOperator gamma(Raster card) {
        double[] lumas = lumas(card);
        double gamma = Math.log(0.5) / Math.log(lumas[(lumas.length - 1) / 2]);
        return luma -> Math.pow(luma, gamma);
    }

    private static Raster coloured(Raster card, DoubleUnaryOperator tone) {
        double[] colour = {160, 90, 45};
        return card.painted((x, y, band) -> {
            double luma = card.isAlpha(band) ? 0 : Math.clamp(tone.applyAsDouble(Reference.luma(card, x, y) / 255), 0, 1);
            return card.isAlpha(band) ? card.at(x, y, band)
                    : luma < 0.5 ? 2 * luma * colour[band] : (2 - 2 * luma) * colour[band] + (2 * luma - 1) * 255;
        }).stored();
    }
}
