package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Turns a layer clockwise; its rectangle grows around it. Reference: r-rotate.md */
public record Rotate(double degrees) {
    public static final Command<Rotate> COMMAND = Command.of("rotate", Scope.LAYER, Rotate::read);

    private static Rotate read(Arguments arguments) {
        return new Rotate(arguments.noMoreThan(1).real(0));
    }
}
