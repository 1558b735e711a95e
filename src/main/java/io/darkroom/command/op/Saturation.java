package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.vips.VipsImage;

/**
 * Changes the saturation as Photoshop's Hue/Saturation does: components move away from the pixel's HSL lightness L or towards it. With
 * a = adj/100, the result is v + (v - L) · a below 0, so that gray is left at -100; above, v + (v - L) · k with k = 1 / max(s, 1 - a) - 1, which
 * moves all colours alike until their saturation s is at its end. Reference: r-op-saturation.md
 */
public record Saturation(int adj) implements PixelOperation {
    public static final Command<Saturation> COMMAND = Command.of("op_saturation", Scope.PICTURE, Saturation::read);

    private static final int STEPS = 65535;

    private static Saturation read(Arguments arguments) {
        return new Saturation(arguments.noMoreThan(1).integer(0, -100, 100));
    }

    @Override
    public Stage stage() {
        return Stage.COLOUR;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        Form form = Form.of(picture);
        if (!needsRgb() || !form.isRgb()) {
            return picture;
        }
        return form.onColours(picture, rgb -> adj < 0 ? weaker(form, Components.of(rgb)) : stronger(form, Components.of(rgb)));
    }

    private VipsImage weaker(Form form, Components pixels) {
        return form.rounded(pixels.mixed(1 + adj / 100.0, -adj / 200.0));
    }

    private VipsImage stronger(Form form, Components pixels) {
        double least = 1 - adj / 100.0;
        VipsImage step = saturation(form, pixels).call("linear", STEPS, 0.5).call("cast", "ushort");
        VipsImage factor = step.call("maplut", Matrix.table(pixels.all(), STEPS + 1, 1,
                i -> i == 0 ? 0 : 1 / Math.max(i / (double) STEPS, least) - 1));
        return form.rounded(pixels.mixed(1, -0.5).call("multiply", factor).call("add", pixels.rgb()));
    }

    /** From 0 to 1; 0 for gray, for black and white too. */
    private static VipsImage saturation(Form form, Components pixels) {
        VipsImage distance = pixels.largest().call("add", pixels.smallest()).call("linear", 1, -form.full()).call("abs");
        return pixels.chroma().call("divide", distance.call("linear", -1, form.full()));
    }

    @Override
    public boolean needsRgb() {
        return adj != 0;
    }
}
