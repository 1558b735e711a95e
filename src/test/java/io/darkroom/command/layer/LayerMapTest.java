package io.darkroom.command.layer;

import static io.darkroom.command.Reading.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.ImageRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerMapTest {
    @Test
    void isOfItsLayerOrOfTheCompositeImage() {
        ImageRequest request = request("map=a&mapA=b&layer=0&map=c,d&layer=1&color=1,2,3&mapa=");
        assertEquals(Optional.of(new LayerMap("a")), request.composite().value(LayerMap.COMMAND));
        assertEquals(Optional.of(new SourceMap("b")), request.composite().value(SourceMap.COMMAND));
        assertEquals(Optional.of(new LayerMap("c,d")), request.base().value(LayerMap.COMMAND));
        assertEquals(Optional.of(new SourceMap("")), request.layers().get(1).value(SourceMap.COMMAND));
    }

    @Test
    void isNotLookedIntoWhereNoMapIsAskedFor() {
        assertTrue(request("map=<area%20shape=star>&req=img").composite().has(LayerMap.COMMAND));
    }

    @Test
    void isIgnoredByEffectLayers() {
        ImageRequest request = request("layer=1&src=a&effect=-1&map=x&mapA=y");
        assertEquals(List.of("map", "mapA"), request.ignored());
        assertFalse(request.layers().get(1).has(LayerMap.COMMAND));
    }
}
