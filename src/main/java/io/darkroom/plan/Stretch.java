package io.darkroom.plan;

/** By how much a finished view is scaled once more, to each side: by rect=, for finer pixels, or because it is part of another picture. */
public record Stretch(double x, double y) {
    public static final Stretch NONE = new Stretch(1, 1);

    public static Stretch both(double factor) {
        return new Stretch(factor, factor);
    }

    Stretch times(Stretch other) {
        return new Stretch(x * other.x, y * other.y);
    }
}
