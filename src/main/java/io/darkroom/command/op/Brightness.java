package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Makes lighter or darker as Photoshop's legacy Brightness does: v + adj levels of 255, so that all tones move alike.
 * Reference: r-op-brightness.md
 */
public record Brightness(int adj) implements PixelOperation {
    public static final Command<Brightness> COMMAND = Command.of("op_brightness", Scope.PICTURE, Brightness::read);

    private static Brightness read(Arguments arguments) {
        return new Brightness(arguments.noMoreThan(1).integer(0, -100, 100));
    }

    @Override
    public Stage stage() {
        return Stage.TONE;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        return adj == 0 ? picture : Tone.apply(picture, v -> v + adj / 255.0);
    }

    @Override
    public boolean needsRgb() {
        return adj != 0;
    }
}
