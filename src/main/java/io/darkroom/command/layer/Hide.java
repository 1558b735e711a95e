package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Leaves a layer out without taking it from the request. Reference: r-hide.md */
public record Hide(boolean hidden) {
    public static final Hide DEFAULT = new Hide(false);
    public static final Command<Hide> COMMAND = Command.of("hide", Scope.LAYER, Hide::read);

    private static Hide read(Arguments arguments) {
        return new Hide(arguments.noMoreThan(1).flag(0));
    }
}
