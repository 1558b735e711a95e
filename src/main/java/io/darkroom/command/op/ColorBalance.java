package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Adds to each component what brightness adds to all: v + adj levels of 255. Photoshop's Color Balance, which weighs tones, has another
 * range and no such meaning for one component. Reference: r-op-colorbalance.md
 */
public record ColorBalance(int red, int green, int blue) implements PixelOperation {
    public static final Command<ColorBalance> COMMAND = Command.of("op_colorbalance", Scope.PICTURE, ColorBalance::read);

    private static ColorBalance read(Arguments arguments) {
        arguments.noMoreThan(3);
        return new ColorBalance(arguments.integer(0, -100, 100), arguments.integer(1, -100, 100, 0), arguments.integer(2, -100, 100, 0));
    }

    @Override
    public Stage stage() {
        return Stage.COLOUR;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        return needsRgb() ? Tone.apply(picture, v -> v + red / 255.0, v -> v + green / 255.0, v -> v + blue / 255.0) : picture;
    }

    @Override
    public boolean needsRgb() {
        return red != 0 || green != 0 || blue != 0;
    }
}
