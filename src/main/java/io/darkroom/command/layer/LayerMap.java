package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/**
 * The image map of a layer, in pixels of its finished rectangle; an empty text is no map. It is looked into only where a map is asked for.
 * Reference: r-map.md
 */
public record LayerMap(String text) {
    public static final Command<LayerMap> COMMAND = Command.of("map", Scope.PICTURE, arguments -> new LayerMap(arguments.whole()));
}
