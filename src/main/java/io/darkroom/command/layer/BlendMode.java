package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** How a layer is mixed with what lies below it. Reference: r-blendmode.md */
public record BlendMode(Mode mode) {
    public enum Mode { NORM, DISSOLVE, LIGHTEN, DARKEN, MULT, SCREEN }

    public static final BlendMode DEFAULT = new BlendMode(Mode.NORM);
    public static final Command<BlendMode> COMMAND = Command.of("blendMode", Scope.PLACEMENT, BlendMode::read).alsoInEffects();

    private static BlendMode read(Arguments arguments) {
        return new BlendMode(arguments.noMoreThan(1).choice(0, Mode.class));
    }
}
