package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.CoordN;

/**
 * How far the layer's origin lies from that of layer 0, or an effect from its parent; in pixels, or relative to the size of layer 0.
 * Reference: r-pos.md
 */
public record Pos(double x, double y, boolean normalized) {
    public static final Pos DEFAULT = new Pos(0, 0, false);
    public static final Command<Pos> COMMAND = Command.of("pos", Scope.PLACEMENT, Pos::pixels).also("posN", Pos::normalized).alsoInEffects();

    private static Pos pixels(Arguments arguments) {
        Coord coord = arguments.noMoreThan(2).coordAt(0);
        return new Pos(coord.x(), coord.y(), false);
    }

    private static Pos normalized(Arguments arguments) {
        CoordN coord = arguments.noMoreThan(2).coordNAt(0);
        return new Pos(coord.x(), coord.y(), true);
    }
}
