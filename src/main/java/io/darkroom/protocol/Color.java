package io.darkroom.protocol;

import java.util.List;

/**
 * A colour with its alpha, each component a fraction from 0 to 1, not multiplied by alpha; {@code source} asks for
 * the input colour space. Reference: r-is-http-color.md
 */
public record Color(PixelType type, List<Double> components, double opacity, boolean source) {
    public static final Color WHITE = rgb(255, 255, 255);
    public static final Color BLACK = rgb(0, 0, 0);

    public Color {
        components = List.copyOf(components);
        int expected = switch (type) {
            case GRAY -> 1;
            case RGB -> 3;
            case CMYK -> 4;
        };
        if (components.size() != expected) {
            throw new IllegalArgumentException(type + " has " + expected + " components");
        }
    }

    /** Components from 0 to 255. */
    public static Color rgb(int red, int green, int blue) {
        return new Color(PixelType.RGB, List.of(red / 255.0, green / 255.0, blue / 255.0), 1, false);
    }

    /** From 0 to 255. */
    public int alpha() {
        return octet(opacity);
    }

    /** Components from 0 to 255. */
    public int[] toRgb() {
        return switch (type) {
            case GRAY -> new int[] {octet(part(0)), octet(part(0)), octet(part(0))};
            case RGB -> new int[] {octet(part(0)), octet(part(1)), octet(part(2))};
            case CMYK -> {
                double light = 1 - part(3);
                yield new int[] {
                    octet((1 - part(0)) * light), octet((1 - part(1)) * light), octet((1 - part(2)) * light)};
            }
        };
    }

    /** From 0, black, to 255, white. */
    public int toGray() {
        return switch (type) {
            case GRAY -> octet(part(0));
            case RGB -> octet(luma(part(0), part(1), part(2)));
            // Ink is counted before it is rounded: with black ink at 100 % nothing else matters.
            case CMYK -> octet((1 - luma(part(0), part(1), part(2))) * (1 - part(3)));
        };
    }

    /** Ink from 0 to 255. */
    public int[] toCmyk() {
        return switch (type) {
            case GRAY -> new int[] {0, 0, 0, octet(1 - part(0))};
            case RGB -> inks(part(0), part(1), part(2));
            case CMYK -> new int[] {octet(part(0)), octet(part(1)), octet(part(2)), octet(part(3))};
        };
    }

    private static int[] inks(double red, double green, double blue) {
        double light = Math.max(red, Math.max(green, blue));
        if (light == 0) {
            return new int[] {0, 0, 0, 255};
        }
        return new int[] {
            octet((light - red) / light), octet((light - green) / light), octet((light - blue) / light), octet(1 - light)};
    }

    private static double luma(double red, double green, double blue) {
        return 0.299 * red + 0.587 * green + 0.114 * blue;
    }

    private double part(int i) {
        return components.get(i);
    }

    private static int octet(double fraction) {
        return (int) Math.round(fraction * 255);
    }
}
