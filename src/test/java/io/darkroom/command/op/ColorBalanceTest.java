package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.darkroom.vips.VipsImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorBalanceTest extends OperationTest {
    @Test
    void isOneNumberForEachComponent() {
        assertEquals(new ColorBalance(100, -20, 3), value(ColorBalance.COMMAND, "op_colorBalance=100,-20,3"));
    }

    @Test
    void whatIsMissingAtTheEndIsNotChanged() {
        assertEquals(new ColorBalance(5, 0, 0), value(ColorBalance.COMMAND, "op_colorbalance=5,,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",1,1", "x,0,0", "101,0,0", "0,-101,0", "0,0,0,0"})
    void nothingElseIsAllowed(String text) {
        refused("op_colorbalance=" + text);
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#rgb")
    void addsLevelsToEachComponent(Kind kind) {
        Raster card = TestCard.of(kind);
        double[] added = {100, -30, 7, 0};
        assertClose(card.painted((x, y, band) -> card.at(x, y, band) + added[band]).stored(), result(new ColorBalance(100, -30, 7), card), 0.005, 0.005);
    }

    @Test
    void noChangeIsNoWork() {
        VipsImage picture = TestCard.of(Kind.RGB).image(scope);
        assertSame(picture, new ColorBalance(0, 0, 0).apply(picture, 1));
    }
}
