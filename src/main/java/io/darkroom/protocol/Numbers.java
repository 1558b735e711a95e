package io.darkroom.protocol;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain decimal numbers as clients write them: {@code .5}, {@code 1.}, {@code +1}, {@code 1e-3}; never NaN, infinite or hexadecimal. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private Numbers() {}

    /** Looks for numbers that stand in a longer text. */
    static Matcher in(String text) {
        return DECIMAL.matcher(text);
    }

    static OptionalDouble real(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        // Adding zero turns -0.0 into 0.0.
        double value = Double.parseDouble(text) + 0.0;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A whole value may be written with a fraction of zeros, as programs that compute in floating point do. */
    static OptionalDouble whole(String text) {
        OptionalDouble value = real(text);
        return value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    static OptionalDouble rounded(String text) {
        OptionalDouble value = real(text);
        return value.isPresent() ? OptionalDouble.of(Math.floor(value.getAsDouble() + 0.5)) : value;
    }

    /** Shortest form, without the fraction of a whole number. */
    static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
