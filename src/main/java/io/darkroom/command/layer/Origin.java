package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Spot;

/** The point of the finished layer rectangle that {@code pos=} places. Reference: r-origin.md */
public record Origin(Spot spot) {
    public static final Command<Origin> COMMAND = Command.of("origin", Scope.LAYER, Origin::pixels).also("originN", Origin::normalized);

    private static Origin pixels(Arguments arguments) {
        return new Origin(Spot.fromTopLeft(arguments.noMoreThan(2).coordAt(0)));
    }

    private static Origin normalized(Arguments arguments) {
        return new Origin(Spot.fromCentre(arguments.noMoreThan(2).coordNAt(0)));
    }
}
