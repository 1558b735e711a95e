package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerSizeTest {
    @Test
    void isABoxInPixelsOrRelativeToLayerZero() {
        assertEquals(new LayerSize(800, 600, false), value(LayerSize.COMMAND, "size=800,600"));
        assertEquals(new LayerSize(.5, 1, true), value(LayerSize.COMMAND, "sizeN=.5,1"));
    }

    @Test
    void zeroLeavesASideFree() {
        assertTrue(value(LayerSize.COMMAND, "size=0,0").isFree());
        assertFalse(value(LayerSize.COMMAND, "size=0,5").isFree());
        assertFalse(value(LayerSize.COMMAND, "size=0,5").isWhole());
        assertEquals(new LayerSize(200, 0, false), value(LayerSize.COMMAND, "size=200"));
        assertEquals(new LayerSize(200, 0, false), value(LayerSize.COMMAND, "size=200,"));
        assertTrue(value(LayerSize.COMMAND, "size=1,1").isWhole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=", "size=-1,5", "size=5,-1", "size=1,2,3", "size=1000001,5", "sizeN=", "sizeN=-.1,1", "sizeN=1,1,1", "sizeN=x,1"})
    void nothingElseIsAllowed(String query) {
        refused(query);
    }
}
