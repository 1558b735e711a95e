package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** How long a save request may take, at most a day. Reference: r-savetofile.md */
public record Timeout(long millis) {
    private static final int LONGEST = 86_400_000;

    public static final Command<Timeout> COMMAND = Command.of("timeout", Scope.REQUEST, Timeout::read);

    private static Timeout read(Arguments arguments) {
        return new Timeout(arguments.noMoreThan(1).number(0, 1, LONGEST));
    }
}
