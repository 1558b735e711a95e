package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether a JPEG or PNG is replaced by a smaller format that the client accepts. Reference: r-bfc.md */
public record Bfc(boolean on) {
    private enum Switch { ON, OFF }

    public static final Bfc OFF = new Bfc(false);
    public static final Command<Bfc> COMMAND = Command.of("bfc", Scope.REQUEST, Bfc::read);

    private static Bfc read(Arguments arguments) {
        return new Bfc(arguments.noMoreThan(1).choice(0, Switch.class) == Switch.ON);
    }
}
