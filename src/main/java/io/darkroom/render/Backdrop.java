package io.darkroom.render;

import io.darkroom.plan.Area;
import io.darkroom.plan.ViewPlan;
import io.darkroom.protocol.Color;
import io.darkroom.protocol.PixelType;
import io.darkroom.vips.VipsImage;
import java.util.Arrays;
import java.util.Map;

/** The background of the reply: under transparent areas, and around a picture that does not fill its view. Reference: r-bgc.md */
record Backdrop(Color colour, PixelType type, boolean keepsAlpha) {

    VipsImage lay(VipsImage picture, ViewPlan view) {
        VipsImage image = keepsAlpha ? Alpha.in(picture) : Blending.on(ink(), picture);
        if (view.coversReply()) {
            return image;
        }
        // A window that shows nothing may lie anywhere, outside of the reply too; what stands for the picture then is transparent.
        Area window = view.window().isEmpty() ? new Area(0, 0, 1, 1) : view.window();
        return image.call("embed", window.x(), window.y(), view.reply().width(), view.reply().height(), around());
    }

    private Map<String, Object> around() {
        double[] ink = ink();
        return Map.of("extend", "background", "background", keepsAlpha ? new double[ink.length + 1] : ink);
    }

    private double[] ink() {
        return switch (type) {
            case GRAY -> new double[] {colour.toGray()};
            case RGB -> Arrays.stream(colour.toRgb()).asDoubleStream().toArray();
            case CMYK -> Arrays.stream(colour.toCmyk()).asDoubleStream().toArray();
        };
    }
}
