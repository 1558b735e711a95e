package io.darkroom.plan.map;

import io.darkroom.command.CommandValues;
import io.darkroom.command.layer.LayerMap;
import io.darkroom.command.layer.SourceMap;
import java.util.Optional;

/**
 * The image map of one layer as it was given, and what its pixels are: those of the source, or those of the layer's finished rectangle.
 * Reference: r-map.md
 */
record GivenMap(String command, String text, boolean ofSource) {
    /** What the layer itself says comes before what a catalog says of its source. */
    static Optional<GivenMap> of(CommandValues layer, Optional<String> catalogMap) {
        return layer.value(LayerMap.COMMAND).map(map -> new GivenMap(LayerMap.COMMAND.name(), map.text(), false))
                .or(() -> layer.value(SourceMap.COMMAND).map(map -> new GivenMap(SourceMap.COMMAND.name(), map.text(), true)))
                .or(() -> catalogMap.map(text -> new GivenMap("catalog::Map", text, true)));
    }
}
