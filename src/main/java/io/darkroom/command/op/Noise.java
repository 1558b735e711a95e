package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Adds noise as Photoshop's Add Noise does, to the colours and not to alpha: v + u, where u is spread evenly over ±amount % of the full range,
 * or has that as its standard deviation; monochrome noise is the same for all components. The same request always makes the same pixels: noise
 * is a fixed pattern, which begins at the top left of the whole layer or composite image. Reference: r-op-noise.md
 *
 * @param x where in the whole the picture begins that noise is added to
 */
public record Noise(int amount, Distribution distribution, boolean monochrome, int x, int y) implements PixelOperation {
    public enum Distribution { UNIFORM, GAUSSIAN }

    public static final Command<Noise> COMMAND = Command.of("op_noise", Scope.PICTURE, Noise::read).alsoInEffects();

    public Noise(int amount, Distribution distribution, boolean monochrome) {
        this(amount, distribution, monochrome, 0, 0);
    }

    private static Noise read(Arguments arguments) {
        arguments.noMoreThan(3);
        return new Noise(arguments.integer(0, 0, 100), arguments.choice(1, Distribution.class, Distribution.UNIFORM), arguments.flag(2, false));
    }

    @Override
    public Stage stage() {
        return Stage.GRAIN;
    }

    @Override
    public Noise at(int x, int y) {
        return new Noise(amount, distribution, monochrome, x, y);
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        Form form = Form.of(picture);
        return amount == 0 ? picture : form.onColours(picture, colours -> form.cut(colours.call("add", grain(form, colours))));
    }

    /** A half is in it already that rounds the sum. */
    private VipsImage grain(Form form, VipsImage colours) {
        return NoisePattern.of(distribution).covering(colours, x, y, monochrome ? 1 : form.colours(), form.levels(255 * amount / 100.0), 0.5);
    }

    /**
     * Noise in the mask of an effect, which has no colours of its own: like the noise of Photoshop's layer styles, it takes opacity away, each
     * pixel keeping m · (1 - amount % · r) for an r from 0 to 1, or for the size of a normally distributed one.
     */
    @Override
    public VipsImage applyToMask(VipsImage mask, double scale) {
        Form form = Form.of(mask);
        VipsImage share = NoisePattern.of(distribution).covering(mask, x, y, 1, amount / 100.0, 0).call("abs").call("linear", -1, 1);
        return amount == 0 ? mask : form.rounded(mask.call("multiply", share));
    }
}
