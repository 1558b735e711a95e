package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;

/** The image map of a layer, in pixels of its source. A command of its own: a {@link LayerMap} beside it counts wherever it stands. Reference: r-map.md */
public record SourceMap(String text) {
    public static final Command<SourceMap> COMMAND = Command.of("mapA", Scope.PICTURE, arguments -> new SourceMap(arguments.whole()));
}
