package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** The height of the view. Reference: r-is-http-hei.md */
public record Hei(int pixels) {
    public static final Command<Hei> COMMAND = Command.of("hei", Scope.VIEW, Hei::read);

    private static Hei read(Arguments arguments) {
        return new Hei(arguments.noMoreThan(1).integer(0, 1, Integer.MAX_VALUE));
    }
}
