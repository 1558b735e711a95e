package io.darkroom.command.op;

import io.darkroom.command.Command;
import io.darkroom.command.Scope;
import io.darkroom.protocol.Arguments;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Gives a picture another colour and keeps its tones: the luma becomes a mixture of black and the colour up to 50 %, and of the colour and white
 * above. Before that, unless it is switched off, a gamma brings the median luma to 50 %, and a contrast above 0 stretches the tones about 50 % so
 * that nearly all of them span that share of the full range. The alpha of the colour has no meaning here. Examples of the
 * reference use the short name. Reference: r-op-colorize.md, r-maskuse.md
 */
public record Colorize(Color color, boolean normalized, double contrast) implements PixelOperation {
    public static final Command<Colorize> COMMAND = Command.of("op_colorize", Scope.PICTURE, Colorize::read)
            .also("colorize", Colorize::read);

    private enum Compensation { OFF, NORM }

    private static Colorize read(Arguments arguments) {
        List<String> values = arguments.rest(0);
        int count = 0;
        while (count < values.size() && !values.get(count).isEmpty() && !isCompensation(values.get(count))) {
            count++;
        }
        arguments.noMoreThan(count + 2);
        Color color = arguments.color(count);
        if (color.type() != PixelType.RGB) {
            throw arguments.fault("an RGB color such as FF8000 or 255,128,0; gray and CMYK are not possible here");
        }
        return new Colorize(color, arguments.choice(count, Compensation.class, Compensation.NORM) == Compensation.NORM,
                arguments.real(count + 1, 0, 100, 0));
    }

    private static boolean isCompensation(String value) {
        return value.equalsIgnoreCase(Compensation.OFF.name()) || value.equalsIgnoreCase(Compensation.NORM.name());
    }

    @Override
    public Stage stage() {
        return Stage.COLORIZE;
    }

    @Override
    public VipsImage apply(VipsImage picture, double scale) {
        if (!normalized) {
            return coloured(picture, luma -> luma);
        }
        VipsImage whole = picture.inMemory();
        return coloured(whole, LumaRange.of(whole).normalized(contrast / 100));
    }

    private VipsImage coloured(VipsImage picture, DoubleUnaryOperator tone) {
        Form form = Form.of(picture);
        VipsImage table = Matrix.table(picture, Luma.STEPS + 1, 3,
                i -> 0.5 + form.full() * mixed(color.components().get(i % 3), tone.applyAsDouble(i / 3 / (double) Luma.STEPS)));
        return form.onColours(picture, rgb -> Luma.steps(rgb).call("maplut", table.call("cast", form.format())));
    }

    private static double mixed(double component, double luma) {
        return luma < 0.5 ? component * 2 * luma : component + (1 - component) * (2 * luma - 1);
    }

    @Override
    public boolean needsRgb() {
        return true;
    }

    /** The statistics are those of all pixels. */
    @Override
    public boolean needsWhole() {
        return normalized;
    }
}
