package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Turns the hue as Photoshop's Hue/Saturation does: by degrees in HSL, whose saturation and lightness stay, so that the largest and the
 * smallest component of a pixel are the same as before. Reference: r-op-hue.md
 */
public record Hue(int adj) implements PixelOperation {
    public static final Command<Hue> COMMAND = Command.of("op_hue", Scope.PICTURE, Hue::read);

    /** Steps of a sixth of the circle. */
    private static final int STEPS = 4096;

    private static Hue read(Arguments arguments) {
        return new Hue(arguments.noMoreThan(1).integer(0, -180, 180));
    }

    @Override
    public Stage stage() {
        return Stage.COLOUR;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        Form form = Form.of(picture);
        return needsRgb() && form.isRgb() ? form.onColours(picture, rgb -> turned(form, Components.of(rgb))) : picture;
    }

    private VipsImage turned(Form form, Components pixels) {
        // Red's sixths reach from -1 to 1, green's to 3 and blue's to 5: with one more, all are positive.
        VipsImage step = sixths(pixels).call("linear", STEPS, STEPS + 0.5).call("cast", "ushort");
        VipsImage shares = step.call("maplut", Matrix.table(pixels.all(), 6 * STEPS + 1, 3,
                i -> share(i / 3 / (double) STEPS - 1 + adj / 60.0 - 2 * (i % 3))));
        return form.rounded(shares.call("multiply", pixels.chroma()).call("add", pixels.smallest()));
    }

    /** Hue in sixths of the circle, measured from the largest component to the side of the second largest. */
    private static VipsImage sixths(Components pixels) {
        VipsImage chroma = pixels.chroma();
        VipsImage ofRed = sixths(pixels.green(), pixels.blue(), chroma, 0);
        VipsImage ofGreen = sixths(pixels.blue(), pixels.red(), chroma, 2);
        VipsImage ofBlue = sixths(pixels.red(), pixels.green(), chroma, 4);
        VipsImage isRed = pixels.red().call("relational", pixels.largest(), "equal");
        VipsImage isGreen = pixels.green().call("relational", pixels.largest(), "equal");
        return isRed.call("ifthenelse", ofRed, isGreen.call("ifthenelse", ofGreen, ofBlue));
    }

    private static VipsImage sixths(VipsImage next, VipsImage last, VipsImage chroma, double from) {
        return next.call("subtract", last).call("divide", chroma).call("linear", 1, from);
    }

    /** How much of the chroma a component has whose own hue is so many sixths away. */
    private static double share(double sixths) {
        double away = Math.abs(sixths - 6 * Math.rint(sixths / 6));
        return Math.clamp(2 - away, 0, 1);
    }

    @Override
    public boolean needsRgb() {
        return adj != 0;
    }
}
