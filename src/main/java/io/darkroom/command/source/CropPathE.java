package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.PathNames;

/** Crops the source to the rectangle around each of these paths of its own, one after the other. Reference: r-croppath.md */
public record CropPathE(PathNames paths) {
    public static final Command<CropPathE> COMMAND =
            Command.of("cropPathE", Scope.SOURCE, arguments -> new CropPathE(PathNames.read(arguments)));
}
