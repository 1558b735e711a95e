package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The source image of a layer. Reference: r-src.md */
public record Src(ImageObject object) {
    public static final Command<Src> COMMAND = Command.of("src", Scope.LAYER, Src::read);

    private static Src read(Arguments arguments) {
        return new Src(ImageObject.read(arguments));
    }
}
