package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Moves tones away from the middle or towards it as Photoshop's legacy Contrast does, but about a middle that is the same for all pictures:
 * ½ + (v - ½) · slope, the slope being 1 + adj/100 below 0 and 1 / (1 - adj/100) above, which at 100 leaves nothing but black and white.
 * Reference: r-op-contrast.md
 */
public record Contrast(int adj) implements PixelOperation {
    public static final Command<Contrast> COMMAND = Command.of("op_contrast", Scope.PICTURE, Contrast::read);

    private static Contrast read(Arguments arguments) {
        return new Contrast(arguments.noMoreThan(1).integer(0, -100, 100));
    }

    @Override
    public Stage stage() {
        return Stage.TONE;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        double slope = adj < 0 ? 1 + adj / 100.0 : 1 / (1 - adj / 100.0);
        return adj == 0 ? picture : Tone.apply(picture, v -> 0.5 + (v - 0.5) * slope);
    }

    @Override
    public boolean needsRgb() {
        return adj != 0;
    }
}
