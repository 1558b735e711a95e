package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.PathNames;

/** What lies inside of these paths of the source becomes transparent. Reference: r-clipxpath.md */
public record ClipXPathE(PathNames paths) {
    public static final Command<ClipXPathE> COMMAND =
            Command.of("clipXPathE", Scope.LAYER, arguments -> new ClipXPathE(PathNames.read(arguments)));
}
