package io.darkroom.command.view;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.Size;

/** The part of the scaled view that the reply shows, in the view's pixels. Reference: r-rect.md */
public record Rect(Coord offset, Size size, double scale) {
    public static final Command<Rect> COMMAND = Command.of("rect", Scope.VIEW, Rect::read);

    private static Rect read(Arguments arguments) {
        arguments.noMoreThan(5);
        return new Rect(arguments.coordAt(0), arguments.sizeAt(2), arguments.positive(4, 1));
    }
}
