package io.darkroom.command.request;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Whether effects are kept out of the layer that they belong to. Reference: r-effectmask.md, r-applyeffectmask.md */
public record EffectMask(boolean applied) {
    public static final EffectMask DEFAULT = new EffectMask(true);
    public static final Command<EffectMask> COMMAND = Command.of("effectMask", Scope.REQUEST, EffectMask::read);

    private static EffectMask read(Arguments arguments) {
        return new EffectMask(arguments.noMoreThan(1).flag(0));
    }
}
