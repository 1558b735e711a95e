package io.darkroom.command.source;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Coord;
import io.darkroom.protocol.CoordN;
import io.darkroom.protocol.Size;
import io.darkroom.protocol.SizeN;

/** The part of the source that is used, in its pixels or relative to its size; it may reach beyond the source. Reference: r-crop.md */
public record Crop(double x, double y, double width, double height, boolean normalized) {
    public static final Command<Crop> COMMAND =
            Command.of("crop", Scope.SOURCE, Crop::pixels).also("cropN", Crop::normalized);

    private static Crop pixels(Arguments arguments) {
        Coord offset = arguments.noMoreThan(4).coordAt(0);
        Size size = arguments.sizeAt(2);
        return new Crop(offset.x(), offset.y(), size.width(), size.height(), false);
    }

    private static Crop normalized(Arguments arguments) {
        CoordN offset = arguments.noMoreThan(4).coordNAt(0);
        SizeN size = arguments.sizeNAt(2);
        return new Crop(offset.x(), offset.y(), size.width(), size.height(), true);
    }
}
