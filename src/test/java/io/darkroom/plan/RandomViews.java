package io.darkroom.plan;

import io.darkroom.command.view.Align;
import io.darkroom.command.view.Fit;
import io.darkroom.protocol.Size;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Composite sizes and view commands by chance, the same ones in every run; small and large ones alike. */
final class RandomViews {
    final Random random;

    RandomViews(long seed) {
        this.random = new Random(seed);
    }

    Size composite() {
        return new Size(side(8000), side(8000));
    }

    int side(int most) {
        return Math.clamp(Math.round(Math.pow(most, random.nextDouble())), 1, most);
    }

    Fit fit(Boolean upscale) {
        return new Fit(pick(Fit.Mode.values()), upscale == null ? random.nextBoolean() : upscale);
    }

    Align align() {
        return new Align(pick(-1.0, 0.0, 1.0, random.nextDouble(-1, 1)), pick(-1.0, 0.0, 1.0, random.nextDouble(-1, 1)));
    }

    Area inside(Size size) {
        int width = side(size.width());
        int height = side(size.height());
        return new Area(random.nextInt(size.width() - width + 1), random.nextInt(size.height() - height + 1), width, height);
    }

    Area anywhere(Size size) {
        return new Area(random.nextInt(-2 * size.width(), 2 * size.width()),
                random.nextInt(-2 * size.height(), 2 * size.height()), side(2 * size.width()), side(2 * size.height()));
    }

    double zoom() {
        return pick(1.0, 2.0, 0.5, Math.pow(4, random.nextDouble(-1, 1)));
    }

    /** Any combination of the commands, but without rect=. */
    View any(Size composite) {
        boolean sized = random.nextBoolean();
        return new View(
                sized || random.nextInt(4) == 0 ? OptionalInt.of(side(3000)) : OptionalInt.empty(),
                sized || random.nextInt(4) == 0 ? OptionalInt.of(side(3000)) : OptionalInt.empty(),
                random.nextInt(3) == 0 ? OptionalDouble.of(Math.pow(10, random.nextDouble(-1, 2))) : OptionalDouble.empty(),
                random.nextBoolean() ? Optional.of(fit(null)) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(pick(inside(composite), anywhere(composite))) : Optional.empty(),
                Optional.empty(), Stretch.NONE, align());
    }

    static View sized(int width, int height, Fit fit, Align align) {
        return new View(OptionalInt.of(width), OptionalInt.of(height), OptionalDouble.empty(), Optional.of(fit),
                Optional.empty(), Optional.empty(), Stretch.NONE, align);
    }

    static View with(View view, Optional<Area> region, Optional<Area> rect, double zoom) {
        return new View(view.width(), view.height(), view.inverseScale(), view.fit(), region, rect, Stretch.both(zoom), view.align());
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
