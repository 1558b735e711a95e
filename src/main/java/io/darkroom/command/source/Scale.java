package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** By how much the source image is enlarged, or reduced below 1. Reference: r-is-http-scale.md */
public record Scale(double factor) {
    public static final Command<Scale> COMMAND = Command.of("scale", Scope.SOURCE, Scale::read);

    private static Scale read(Arguments arguments) {
        return new Scale(arguments.noMoreThan(1).positive(0));
    }
}
