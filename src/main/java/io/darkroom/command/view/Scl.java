package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** By how much the composite image is reduced; below 1 it grows. Reference: r-scl.md */
public record Scl(double inverse) {
    public static final Command<Scl> COMMAND = Command.of("scl", Scope.VIEW, Scl::read);

    private static Scl read(Arguments arguments) {
        return new Scl(arguments.noMoreThan(1).positive(0));
    }
}
