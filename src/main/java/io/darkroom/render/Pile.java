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
        return switch (mode) {
            case NORM, DISSOLVE -> laid(upper, deep || Samples.areDeep(upper.image()));
            case LIGHTEN, DARKEN, MULT, SCREEN -> {
                VipsImage lower = mixed();
                Painted seen = new Painted(Blending.mixed(Turning.cut(lower, upper.area()), upper.image(), mode), upper.area());
                yield new Pile(lower, List.of(), deep).laid(seen, deep || Samples.areDeep(upper.image()));
            }
        };
    }

    private Pile laid(Painted upper, boolean deeper) {
        Area all = Painted.whole(ground).area();
        if (!upper.image().hasAlpha() && upper.area().equals(all)) {
            return new Pile(Samples.whole(upper.image(), deeper), List.of(), deeper);
        }
        if (!deeper && !ground.hasAlpha()) {
            return of(onOpaque(upper.in(all).image()));
        }
        return new Pile(ground, Stream.concat(above.stream(), Stream.of(upper)).toList(), deeper);
    }

    /** Eight bits on an opaque picture of the same size: a mixture of two colours, which is faster and as exact at once as later. */
    private VipsImage onOpaque(VipsImage upper) {
        return Samples.whole(Alpha.of(upper).call("ifthenelse", Alpha.colours(upper), ground, Map.of("blend", true)), false);
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
