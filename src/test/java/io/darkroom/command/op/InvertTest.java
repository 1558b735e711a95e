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

class InvertTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void isOnOrOff(String text, boolean on) {
        assertEquals(new Invert(on), value(Invert.COMMAND, "op_invert=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "x"})
    void nothingElseIsAllowed(String text) {
        refused("op_invert=" + text, "op_invert=" + text + ": 0 or 1");
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void makesANegativeOfLightAndInk(Kind kind) {
        Raster card = TestCard.of(kind);
        assertClose(Reference.components(card, v -> 255 - v), result(new Invert(true), card), 1e-9, 1e-9);
    }

    @Test
    void offIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new Invert(false).apply(picture, 1));
    }
}
