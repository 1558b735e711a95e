package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether a layer shows what its mask covers, the rest, or all. Reference: r-maskuse.md */
public record MaskUse(Use use) {
    public enum Use { NORM, INVERT, OFF }

    public static final MaskUse DEFAULT = new MaskUse(Use.NORM);
    public static final Command<MaskUse> COMMAND = Command.of("maskUse", Scope.SOURCE, MaskUse::read).alsoInEffects();

    private static MaskUse read(Arguments arguments) {
        return new MaskUse(arguments.noMoreThan(1).choice(0, Use.class));
    }
}
