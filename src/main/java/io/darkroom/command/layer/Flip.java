package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Mirrors a layer before it is rotated, or the composite image after all. Reference: r-flip.md */
public record Flip(boolean leftRight, boolean upDown) {
    public static final Command<Flip> COMMAND = Command.of("flip", Scope.PICTURE, Flip::read);

    private enum Axes { LR, UD, LRUD }

    private static Flip read(Arguments arguments) {
        return switch (arguments.noMoreThan(1).choice(0, Axes.class)) {
            case LR -> new Flip(true, false);
            case UD -> new Flip(false, true);
            case LRUD -> new Flip(true, true);
        };
    }
}
