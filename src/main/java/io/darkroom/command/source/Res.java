package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The resolution to which the source image is scaled, in the unit of its own. Reference: r-res.md */
public record Res(double resolution) {
    public static final Command<Res> COMMAND = Command.of("res", Scope.SOURCE, Res::read);

    private static Res read(Arguments arguments) {
        return new Res(arguments.noMoreThan(1).positive(0));
    }
}
