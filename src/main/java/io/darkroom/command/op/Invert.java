package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/** Makes a negative as Photoshop's Invert does: full - v, for CMYK each ink. Reference: r-op-invert.md */
public record Invert(boolean on) implements PixelOperation {
    public static final Command<Invert> COMMAND = Command.of("op_invert", Scope.PICTURE, Invert::read);

    private static Invert read(Arguments arguments) {
        return new Invert(arguments.noMoreThan(1).flag(0));
    }

    @Override
    public Stage stage() {
        return Stage.TONE;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        return on ? Tone.apply(picture, v -> 1 - v) : picture;
    }
}
