package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;

/** The region of interest in the composite image, in its pixels. Reference: r-rgn.md */
public record Rgn(Coord offset, Size size) {
    public static final Command<Rgn> COMMAND = Command.of("rgn", Scope.VIEW, Rgn::read);

    private static Rgn read(Arguments arguments) {
        arguments.noMoreThan(4);
        return new Rgn(arguments.coordAt(0), arguments.sizeAt(2));
    }
}
