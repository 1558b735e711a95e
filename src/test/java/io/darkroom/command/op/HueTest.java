package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HueTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"-180, -180", "0, 0", "90.0, 90", "180, 180"})
    void isAWholeNumberOfDegrees(String text, int adj) {
        assertEquals(new Hue(adj), value(Hue.COMMAND, "op_hue=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-181", "181"})
    void nothingElseIsAllowed(String text) {
        refused("op_hue=" + text, "op_hue=" + text + ": a whole number from -180 to 180");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void turnsTheHueOfHsl(Kind kind) {
        Raster card = TestCard.of(kind);
        for (int adj : new int[] {-180, -77, -60, -1, 13, 90, 120, 180}) {
            Raster expected = card.painted((x, y, band) -> card.isAlpha(band) ? card.at(x, y, band) : Hsl.at(card, x, y).turned(adj).component(band));
            assertClose(expected.stored(), result(new Hue(adj), card), 1, 0.1);
        }
    }

    @Test
    void aThirdOfTheCircleExchangesComponents() {
        Raster card = TestCard.of(Kind.RGB);
        assertClose(card.painted((x, y, band) -> card.at(x, y, (band + 2) % 3)), result(new Hue(120), card), 0, 0);
    }

    @Test
    void grayHasNoHue() {
        Raster card = TestCard.of(new Kind(PixelType.GRAY, true, 8));
        assertClose(card, result(new Hue(50), card), 0, 0);
        Raster gray = Raster.paint(Kind.RGB, 256, 1, (x, _, _) -> x);
        assertClose(gray, result(new Hue(50), gray), 0, 0);
    }

    @Test
    void noTurnIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Hue(0).apply(picture, 1));
        assertFalse(new Hue(0).needsRgb());
        assertTrue(new Hue(1).needsRgb());
    }
}
