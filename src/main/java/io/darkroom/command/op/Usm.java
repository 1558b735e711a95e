package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Sharpens as Photoshop's Unsharp Mask does: v + amount · (v - b), b being the picture blurred by a Gaussian of the radius, wherever the two are
 * more than threshold levels of 255 apart; alpha and components each on their own, or with the difference of the luma for all of them. A radius
 * that is not given is 1, Photoshop's default: with the 0 that the reference names, an amount alone would do nothing. Ink has no luma, so its
 * components are always sharpened on their own. Reference: r-op-usm.md, r-op-usmr.md
 *
 * @param scales whether the radius is in pixels of the full resolution; else it is in those that are sharpened
 */
public record Usm(double amount, double radius, double threshold, boolean monochrome, boolean scales) implements PixelOperation {
    public static final Command<Usm> COMMAND =
            Command.of("op_usm", Scope.PICTURE, arguments -> read(arguments, true)).also("op_usmR", arguments -> read(arguments, false));

    private static Usm read(Arguments arguments, boolean scales) {
        arguments.noMoreThan(4);
        return new Usm(arguments.real(0, 0, 5), arguments.real(1, 0, 250, 1), arguments.real(2, 0, 255, 0), arguments.flag(3, false), scales);
    }

    @Override
    public Stage stage() {
        return Stage.SHARPEN;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        Gaussian gaussian = gaussian(scale);
        if (amount == 0 || !gaussian.isVisible()) {
            return picture;
        }
        boolean luma = monochrome && Form.of(picture).isRgb();
        return new Sharpening(amount, threshold, luma, gaussian.reach(), gaussian::blurred).apply(picture);
    }

    @Override
    public boolean countsSource() {
        return true;
    }

    private Gaussian gaussian(double scale) {
        return new Gaussian(scales ? radius * scale : radius);
    }

    @Override
    public int reach(double scale) {
        return amount == 0 ? 0 : gaussian(scale).reach();
    }
}
