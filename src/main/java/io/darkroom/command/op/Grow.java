package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Makes what is light grow, like Photoshop's Maximum, or for a negative radius what is dark, like its Minimum: each component becomes the
 * largest or smallest within the radius, in pixels of the composite image. Alpha grows too, and colours grow weighted with it.
 * Reference: r-op-grow.md
 */
public record Grow(int radius) implements PixelOperation {
    public static final Command<Grow> COMMAND = Command.of("op_grow", Scope.PICTURE, Grow::read).alsoInEffects();

    private static Grow read(Arguments arguments) {
        return new Grow(arguments.noMoreThan(1).integer(0, -100, 100));
    }

    @Override
    public Stage stage() {
        return Stage.SHAPE;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        return new Morphology(radius * scale).apply(picture);
    }

    @Override
    public int reach(double scale) {
        return new Morphology(radius * scale).reach();
    }
}
