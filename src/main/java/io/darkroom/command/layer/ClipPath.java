package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.PathData;

/** What lies outside of this path, in pixels of the layer, becomes transparent. Reference: r-clippath.md */
public record ClipPath(PathData path) {
    public static final Command<ClipPath> COMMAND =
            Command.of("clipPath", Scope.PICTURE, arguments -> new ClipPath(PathData.read(arguments)));
}
