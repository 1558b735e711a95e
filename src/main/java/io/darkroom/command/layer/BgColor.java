package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Color;

/** The colour that lies behind a layer, in all of its rectangle, after rotation and extension. Reference: r-bgcolor.md */
public record BgColor(Color color) {
    public static final Command<BgColor> COMMAND = Command.of("bgColor", Scope.LAYER, BgColor::read);

    private static BgColor read(Arguments arguments) {
        return new BgColor(arguments.color());
    }
}
