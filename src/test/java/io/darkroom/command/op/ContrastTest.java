package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"-35, -35", "0, 0", "22, 22", "100, 100"})
    void isAWholeNumber(String text, int adj) {
        assertEquals(new Contrast(adj), value(Contrast.COMMAND, "op_contrast=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-101", "101"})
    void nothingElseIsAllowed(String text) {
        refused("op_contrast=" + text, "op_contrast=" + text + ": a whole number from -100 to 100");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void movesTonesAboutTheMiddle(Kind kind) {
        Raster card = TestCard.of(kind);
        assertClose(Reference.components(card, v -> 127.5 + (v - 127.5) * 0.65).stored(), result(new Contrast(-35), card), 0.005, 0.005);
        assertClose(Reference.components(card, v -> 127.5 + (v - 127.5) / 0.78).stored(), result(new Contrast(22), card), 0.005, 0.005);
    }

    @Test
    void atTheEndsNothingIsLeftButGrayOrBlackAndWhite() {
        Raster card = TestCard.of(Kind.RGB);
        assertClose(Reference.components(card, _ -> 128), result(new Contrast(-100), card), 0, 0);
        assertClose(Reference.components(card, v -> v < 127.5 ? 0 : 255), result(new Contrast(100), card), 0, 0);
    }

    @Test
    void noContrastIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Contrast(0).apply(picture, 1));
    }
}
