package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowMaskTest extends OperationTest {
    @ParameterizedTest
    @CsvSource({"op_growMask=-2, -2, true", "op_growmaskr=7, 7, false", "op_growMask=1&op_growMaskR=2, 2, false"})
    void isARadiusThatScalesOrNot(String query, int radius, boolean scales) {
        assertEquals(new GrowMask(radius, scales), value(GrowMask.COMMAND, query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-101", "101"})
    void nothingElseIsAllowed(String text) {
        refused("op_growMask=" + text, "op_growMask=" + text + ": a whole number from -100 to 100");
        refused("op_growMaskR=" + text, "op_growMaskR=" + text + ": a whole number from -100 to 100");
    }

    @Test
    void growsAMaskAtItsFullResolutionOrAsItIs() {
        Raster mask = TestCard.of(Kind.MASK);
        Raster grown = Reference.extreme(mask, 3, 2, true);
        assertClose(grown, mask.read(new GrowMask(6, true).apply(mask.image(scope), 0.5)), 0, 0);
        assertClose(grown, mask.read(new GrowMask(3, false).apply(mask.image(scope), 0.5)), 0, 0);
        assertEquals(3, new GrowMask(6, true).reach(0.5));
        assertEquals(6, new GrowMask(6, false).reach(0.5));
    }
}
