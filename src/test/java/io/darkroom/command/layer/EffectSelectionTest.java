package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.CommandValues;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectSelectionTest {
    private static List<Integer> opacities(Iterable<CommandValues> effects) {
        return StreamSupport.stream(effects.spliterator(), false).map(effect -> effect.value(Opac.COMMAND).orElseThrow().opacity()).toList();
    }

    @Test
    void belowZeroIsBehindTheLayerAndAboveItWithin() {
        var layer = request("layer=1&effect=2&opac=2&effect=-1&opac=9&effect=-20&opac=8&effect=1&opac=1").layers().get(1);
        assertEquals(List.of(8, 9), opacities(layer.outerEffects()));
        assertEquals(List.of(1, 2), opacities(layer.innerEffects()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0"})
    void zeroIsTheLayerItself(String text) {
        refused("effect=" + text, "effect=" + text + ": below 0 for an effect behind the layer, above 0 for one within it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,2", ".5", "1000001", "-1000001"})
    void nothingElseIsAllowed(String text) {
        refused("effect=" + text);
    }
}
