package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** Starts the commands of an effect layer of the current layer: behind it below 0, within it above. Reference: r-effect.md */
public record EffectSelection(int number) {
    public static final Command<EffectSelection> COMMAND = Command.of("effect", Scope.SELECTION, EffectSelection::read);

    private static EffectSelection read(Arguments arguments) {
        int number = arguments.noMoreThan(1).number(0, -LayerSelection.HIGHEST, LayerSelection.HIGHEST);
        if (number == 0) {
            throw arguments.fault("below 0 for an effect behind the layer, above 0 for one within it");
        }
        return new EffectSelection(number);
    }
}
