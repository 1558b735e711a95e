package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Spot;

/** The point of the source image, before all transforms, that becomes the layer's origin. Reference: r-anchor.md */
public record Anchor(Spot spot) {
    public static final Command<Anchor> COMMAND = Command.of("anchor", Scope.SOURCE, Anchor::pixels).also("anchorN", Anchor::normalized);

    private static Anchor pixels(Arguments arguments) {
        return new Anchor(Spot.fromTopLeft(arguments.noMoreThan(2).coordAt(0)));
    }

    private static Anchor normalized(Arguments arguments) {
        return new Anchor(Spot.fromCentre(arguments.noMoreThan(2).coordNAt(0)));
    }
}
