package io.darkroom.render.colour;

import io.darkroom.command.request.ColourOptions;
import io.darkroom.protocol.Color;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Says what the colours of a request are in the output space of its reply: components from 0 to 255, alpha aside.
 * Reference: r-is-http-color.md, r-color-management.md
 */
public record ColourValue(ColourSpace output, DefaultSpaces inputs, DefaultSpaces outputs, ColourOptions options) {

    /** For colours that take part in colour management: color=, bgColor=, \iscolortbl. */
    public double[] accurate(Color color) {
        return converted(color, spaceOf(color));
    }

    /** For bgc= and the colour tables of RTF: they are in the output space, or come to it by the naive formulas. */
    public double[] naive(Color color) {
        return converted(color, ColourSpace.unmanaged(color.type()));
    }

    /** An input space that no catalog names is the default output space; and where the pixel types match, the reply's own. */
    private ColourSpace spaceOf(Color color) {
        ColourSpace input = inputs.of(color.type());
        ColourSpace normal = outputs.of(color.type());
        if (color.source() && input.profile().isPresent()) {
            return input;
        }
        boolean own = color.type() == output.type() && (!color.source() || normal.profile().isEmpty());
        return own ? output : normal;
    }

    private double[] converted(Color color, ColourSpace space) {
        try (VipsScope scope = new VipsScope()) {
            var options = new ColourOptions(this.options.intent(), this.options.blackPoint(), false);
            return components(ColourConversion.convert(pixel(color, scope), space, output, options));
        }
    }

    /** One pixel of 16 bits, so that nothing is rounded before the caller wants it to be. */
    private static VipsImage pixel(Color color, VipsScope scope) {
        double[] values = color.components().stream().mapToDouble(part -> Math.rint(part * 65535)).toArray();
        return scope.call("black", 1, 1, Map.of("bands", values.length)).call("linear", new double[] {1}, values).call("cast", "ushort");
    }

    private static double[] components(VipsImage pixel) {
        var samples = ByteBuffer.wrap(pixel.pixels()).order(ByteOrder.nativeOrder()).asShortBuffer();
        double[] components = new double[samples.remaining()];
        for (int i = 0; i < components.length; i++) {
            components[i] = Short.toUnsignedInt(samples.get(i)) / 257.0;
        }
        return components;
    }
}
