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

class SaturationTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"-100, -100", "-60, -60", "0, 0", "100, 100"})
    void isAWholeNumber(String text, int adj) {
        assertEquals(new Saturation(adj), value(Saturation.COMMAND, "op_saturation=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-101", "101"})
    void nothingElseIsAllowed(String text) {
        refused("op_saturation=" + text, "op_saturation=" + text + ": a whole number from -100 to 100");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void movesComponentsAboutTheLightness(Kind kind) {
        Raster card = TestCard.of(kind);
        for (int adj : new int[] {-100, -60, -1, 20, 75, 100}) {
            Raster expected = card.painted((x, y, band) -> card.isAlpha(band) ? card.at(x, y, band) : moved(card, x, y, band, adj / 100.0));
            assertClose(expected.stored(), result(new Saturation(adj), card), 1, 0.05);
        }
    }

    private static double moved(Raster card, int x, int y, int band, double a) {
        Hsl hsl = Hsl.at(card, x, y);
        double s = hsl.saturation();
        double factor = a <= 0 ? a : s == 0 ? 0 : (a + s >= 1 ? 1 / s : 1 / (1 - a)) - 1;
        return card.at(x, y, band) + (card.at(x, y, band) - 255 * hsl.lightness()) * factor;
    }

    @Test
    void grayStaysGray() {
        Raster card = TestCard.of(new Kind(PixelType.GRAY, true, 8));
        assertClose(card, result(new Saturation(50), card), 0, 0);
        Raster gray = Raster.paint(Kind.RGB, 256, 1, (x, _, _) -> x);
        assertClose(gray, result(new Saturation(100), gray), 0, 0);
        assertClose(gray, result(new Saturation(-70), gray), 0, 0);
    }

    @Test
    void noChangeIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Saturation(0).apply(picture, 1));
    }
}
