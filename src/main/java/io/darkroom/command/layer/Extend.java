package io.darkroom.command.layer;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;

/** What is added to each edge of the layer after all transforms, or cut off if negative; in pixels, or relative to the layer's size. Reference: r-extend.md */
public record Extend(double left, double top, double right, double bottom, boolean normalized) {
    public static final Extend DEFAULT = new Extend(0, 0, 0, 0, false);
    public static final Command<Extend> COMMAND = Command.of("extend", Scope.LAYER, Extend::pixels).also("extendN", Extend::normalized);

    private static final int FARTHEST = 1_000_000_000;

    private static Extend pixels(Arguments arguments) {
        arguments.noMoreThan(4);
        return new Extend(edge(arguments, 0), edge(arguments, 1), edge(arguments, 2), edge(arguments, 3), false);
    }

    private static int edge(Arguments arguments, int i) {
        return arguments.integer(i, -FARTHEST, FARTHEST);
    }

    private static Extend normalized(Arguments arguments) {
        arguments.noMoreThan(4);
        return new Extend(arguments.real(0), arguments.real(1), arguments.real(2), arguments.real(3), true);
    }
}
