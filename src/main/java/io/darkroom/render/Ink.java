package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.protocol.PixelType;
import io.darkroom.protocol.Size;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.util.Arrays;
import java.util.Map;

/** A colour of the request as components of the space that layers are merged in. Reference: r-is-http-color.md */
record Ink(double[] components, PixelType type, double opacity) {
    /** A picture of nothing but this colour. */
    VipsImage filled(Size size, VipsScope scope) {
        double[] all = opacity == 1 ? components : Arrays.copyOf(components, components.length + 1);
        if (opacity < 1) {
            all[components.length] = 255 * opacity;
        }
        double[] ones = new double[all.length];
        Arrays.fill(ones, 1);
        return Samples.rounded(scope.call("black", size.width(), size.height(), Map.of("bands", all.length)), ones, all, false)
                .call("copy", Map.of("interpretation", switch (type) {
                    case RGB -> "srgb";
                    case GRAY -> "b-w";
                    case CMYK -> "cmyk";
                }));
    }

    /** The colour behind a picture, in all of its rectangle. */
    VipsImage behind(VipsImage picture, VipsScope scope) {
        if (opacity == 0 || !picture.hasAlpha()) {
            return picture;
        }
        if (opacity == 1) {
            return Blending.on(components, picture);
        }
        VipsImage ground = filled(new Size(picture.width(), picture.height()), scope);
        return Pile.of(ground).with(Painted.whole(picture), BlendMode.Mode.NORM).image();
    }

    /** The colour where a mask lets it be seen. */
    VipsImage through(VipsImage mask, double opacity, VipsScope scope) {
        VipsImage opaque = new Ink(components, type, 1).filled(new Size(mask.width(), mask.height()), scope);
        double share = this.opacity * opacity;
        return Alpha.with(opaque, share == 1 ? mask : Samples.scaled(mask, share, false));
    }
}
