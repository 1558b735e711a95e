package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrightnessTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"-100, -100", "0, 0", "+20, 20", "45.0, 45", "100, 100"})
    void isAWholeNumber(String text, int adj) {
        assertEquals(new Brightness(adj), value(Brightness.COMMAND, "op_brightness=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-101", "101"})
    void nothingElseIsAllowed(String text) {
        refused("op_brightness=" + text, "op_brightness=" + text + ": a whole number from -100 to 100");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void addsLevelsToAllColours(Kind kind) {
        Raster card = TestCard.of(kind);
        for (int adj : new int[] {-100, -15, 1, 80}) {
            assertClose(Reference.components(card, v -> v + adj).stored(), result(new Brightness(adj), card), 0.005, 0.005);
        }
    }

    @Test
    void noBrightnessIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Brightness(0).apply(picture, 1));
        assertFalse(new Brightness(0).needsRgb());
        assertTrue(new Brightness(-1).needsRgb());
    }
}
