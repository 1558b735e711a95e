package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Color;

/** The colour of a solid or effect layer; behind an image, before it is rotated. Reference: r-color-commandref.md */
public record LayerColor(Color color) {
    public static final Command<LayerColor> COMMAND = Command.of("color", Scope.LAYER, LayerColor::read).alsoInEffects();

    private static LayerColor read(Arguments arguments) {
        return new LayerColor(arguments.color());
    }
}
