package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Where the composite image stands in the view, from -1 (left, top) to 1 (right, bottom). Reference: r-align.md */
public record Align(double horizontal, double vertical) {
    public static final Align DEFAULT = new Align(0, 0);
    public static final Command<Align> COMMAND = Command.of("align", Scope.VIEW, Align::read);

    private static Align read(Arguments arguments) {
        arguments.noMoreThan(2);
        return new Align(arguments.real(0, -1, 1), arguments.real(1, -1, 1));
    }
}
