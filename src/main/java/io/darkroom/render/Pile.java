package io.darkroom.render;

import io.darkroom.command.layer.BlendMode;
import io.darkroom.plan.Area;
import io.darkroom.render.colour.Samples;
import io.darkroom.vips.VipsImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pictures on one another. On what is transparent they wait until the pile is looked at, and are then mixed all at once and with
 * fractions: however many they are, only the result is rounded to levels. Reference: c-layer-order.md
 *
 * @param ground the lowest one; it decides the size, and the opacity if it has no alpha
 * @param above  what waits, each within the ground
 * @param deep   whether any had sixteen bits, which are not given up for the eight of another
 */
record Pile(VipsImage ground, List<Painted> above, boolean deep) {
    static Pile of(VipsImage ground) {
        return new Pile(ground, List.of(), Samples.areDeep(ground));
    }

    Pile with(Painted upper, BlendMode.Mode mode) {
        boolean deeper = deep || Samples.areDeep(upper.image());
        if (!deeper && !ground.hasAlpha()) {
            return of(onOpaque(upper, mode));
        }
        return switch (mode) {
            case NORM, DISSOLVE -> laid(ground, above, upper, deeper);
            case LIGHTEN, DARKEN, MULT, SCREEN -> {
                VipsImage lower = mixed();
                yield laid(lower, List.of(), new Painted(seen(lower, upper, mode), upper.area()), deeper);
            }
        };
    }

    private static Pile laid(VipsImage ground, List<Painted> above, Painted upper, boolean deep) {
        boolean hides = !upper.image().hasAlpha() && upper.area().equals(Painted.whole(ground).area());
        return hides ? new Pile(upper.image(), List.of(), deep)
                : new Pile(ground, Stream.concat(above.stream(), Stream.of(upper)).toList(), deep);
    }

    private static VipsImage seen(VipsImage lower, Painted upper, BlendMode.Mode mode) {
        VipsImage image = Samples.ofEightBits(upper.image());
        VipsImage colours = Blending.mixed(Samples.ofEightBits(Turning.cut(lower, upper.area())), Alpha.colours(image), mode);
        return image.hasAlpha() ? Alpha.with(colours, Alpha.of(image)) : colours;
    }

    /** Eight bits: a mixture of two colours, which is faster, and as exact at once as later. */
    private VipsImage onOpaque(Painted upper, BlendMode.Mode mode) {
        VipsImage image = upper.image();
        VipsImage lower = Turning.cut(ground, upper.area());
        VipsImage colours = Blending.mixed(lower, Alpha.colours(image), mode);
        VipsImage part = Samples.whole(image.hasAlpha() ? Alpha.of(image).call("ifthenelse", colours, lower, Map.of("blend", true)) : colours, false);
        Area area = upper.area();
        return area.equals(Painted.whole(ground).area()) ? part : ground.call("insert", part, area.x(), area.y());
    }

    private VipsImage mixed() {
        if (above.isEmpty()) {
            return ground;
        }
        VipsImage all = Blending.over(ground, above);
        return ground.hasAlpha() ? all : Alpha.colours(all);
    }

    /** With whole levels of 8 or 16 bits. */
    VipsImage image() {
        return Samples.whole(mixed(), deep);
    }
}
