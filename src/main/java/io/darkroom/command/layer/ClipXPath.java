package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.PathData;

/** What lies inside of this path, in pixels of the layer, becomes transparent. Reference: r-clipxpath.md */
public record ClipXPath(PathData path) {
    public static final Command<ClipXPath> COMMAND =
            Command.of("clipXPath", Scope.PICTURE, arguments -> new ClipXPath(PathData.read(arguments)));
}
