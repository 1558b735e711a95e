package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** A picture whose alpha, or whose brightness, says where the layer is to be seen. Reference: r-mask.md */
public record Mask(ImageObject object) {
    public static final Command<Mask> COMMAND = Command.of("mask", Scope.SOURCE, Mask::read);

    private static Mask read(Arguments arguments) {
        return new Mask(ImageObject.read(arguments));
    }
}
