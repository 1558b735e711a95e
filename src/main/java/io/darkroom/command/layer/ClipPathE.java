package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.PathNames;

/**
 * What lies outside of any of these paths of the source becomes transparent. A command of its own: where the source has
 * none of them it is ignored, and a {@link ClipPath} beside it must still hold. Reference: r-clippath.md
 */
public record ClipPathE(PathNames paths) {
    public static final Command<ClipPathE> COMMAND =
            Command.of("clipPathE", Scope.LAYER, arguments -> new ClipPathE(PathNames.read(arguments)));
}
