package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Blurs as Photoshop's Gaussian Blur does: the radius is the standard deviation of the Gaussian, in pixels of the composite image.
 * Reference: r-op-blur.md
 */
public record Blur(double radius) implements PixelOperation {
    public static final Command<Blur> COMMAND = Command.of("op_blur", Scope.PICTURE, Blur::read).alsoInEffects();

    private static Blur read(Arguments arguments) {
        return new Blur(arguments.noMoreThan(1).real(0, 0, 100));
    }

    @Override
    public Stage stage() {
        return Stage.SOFTEN;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        Gaussian gaussian = new Gaussian(radius * scale);
        Form form = Form.of(picture);
        if (!gaussian.isVisible()) {
            return picture;
        }
        return form.isEightBits() && !form.alpha() && OctetGaussian.fits(gaussian.sigma()) ? OctetGaussian.blurred(picture, gaussian.sigma())
                : form.rounded(form.weighted(picture, gaussian::blurred));
    }

    @Override
    public int reach(double scale) {
        return new Gaussian(radius * scale).reach();
    }
}
