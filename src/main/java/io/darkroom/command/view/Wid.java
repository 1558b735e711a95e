package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The width of the view. Reference: r-is-http-wid.md */
public record Wid(int pixels) {
    public static final Command<Wid> COMMAND = Command.of("wid", Scope.VIEW, Wid::read);

    private static Wid read(Arguments arguments) {
        return new Wid(arguments.noMoreThan(1).integer(0, 1, Integer.MAX_VALUE));
    }
}
