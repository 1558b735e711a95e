package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;
import java.util.Map;

/**
 * Sharpens as Photoshop's Sharpen does, about which nothing can be chosen: twice the pixel minus the mean of the eight around it. Where there is
 * alpha, which is sharpened too, the pixels around count by theirs; so the pixel itself is counted among them, or one that stands alone would
 * have no neighbours at all, and the difference is taken 9/8 times. Reference: r-op-sharpen.md
 */
public record Sharpen(boolean on) implements PixelOperation {
    public static final Command<Sharpen> COMMAND = Command.of("op_sharpen", Scope.PICTURE, Sharpen::read);

    private static Sharpen read(Arguments arguments) {
        return new Sharpen(arguments.noMoreThan(1).flag(0));
    }

    @Override
    public Stage stage() {
        return Stage.SHARPEN;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        if (!on) {
            return picture;
        }
        if (picture.hasAlpha()) {
            return new Sharpening(9 / 8.0, 0, false, 1, Sharpen::mean).apply(picture);
        }
        VipsImage mask = Matrix.of(picture, 3, -1, -1, -1, -1, 16, -1, -1, -1, -1).call("copy");
        mask.set("scale", 8.0);
        return picture.call("conv", mask, Map.of("precision", "integer"));
    }

    private static VipsImage mean(VipsImage image) {
        return image.call("convsep", Matrix.of(image, 3, 1 / 3.0, 1 / 3.0, 1 / 3.0), Map.of("precision", "float"));
    }

    @Override
    public int reach(double scale) {
        return on ? 1 : 0;
    }
}
