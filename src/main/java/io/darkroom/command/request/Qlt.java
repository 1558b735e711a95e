package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The quality of lossy encoders, and whether colour keeps its full resolution. Reference: r-is-http-qlt.md */
public record Qlt(int quality, boolean fullChroma) {
    public static final Command<Qlt> COMMAND = Command.of("qlt", Scope.REQUEST, Qlt::read);

    private static Qlt read(Arguments arguments) {
        arguments.noMoreThan(2);
        return new Qlt(arguments.integer(0, 1, 100), arguments.flag(1, false));
    }
}
