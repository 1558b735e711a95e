package io.darkroom.command.layer;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.command.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerSelectionTest {
    private static List<Integer> numbers(String query) {
        return request(query).layers().stream().map(Layer::number).toList();
    }

    @Test
    void isANumberANameOrComp() {
        assertEquals(List.of(0, 7, 1000000), numbers("layer=7&layer=1000000,top&layer=COMP&layer=top&layer=comp,whole&layer=whole"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,comp", "1,COMP", "comp,Comp"})
    void compIsNoName(String text) {
        refused("layer=" + text, "layer=" + text + ": value 2 must be another name than comp, which is the composite image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$image$", "1,$name$", "$n$,a", "comp,$x$"})
    void variablesHaveNoEffectHere(String text) {
        refused("layer=" + text, "layer=" + text + ": a number, a name or comp; variables have no effect here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "1000001", "1,a,b", "name,1"})
    void nothingElseIsAllowed(String text) {
        refused("layer=" + text);
    }
}
