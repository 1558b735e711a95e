package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Color;

/** The colour that shows where the composite image is transparent or absent; its alpha has no effect. Reference: r-bgc.md */
public record Bgc(Color color) {
    public static final Command<Bgc> COMMAND = Command.of("bgc", Scope.VIEW, Bgc::read);

    private static Bgc read(Arguments arguments) {
        return new Bgc(arguments.color());
    }
}
