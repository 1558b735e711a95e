package io.darkroom.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a colour: packed hexadecimal or decimal components, with suffixes for type and space. Reference: r-is-http-color.md */
final class ColorReader {
    private ColorReader() {}

    static Optional<Color> read(List<String> values) {
        String text = String.join(",", values).toLowerCase(Locale.ROOT);
        boolean source = text.endsWith("s");
        if (source) {
            text = text.substring(0, text.length() - 1);
        }
        char suffix = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean typed = "grk".indexOf(suffix) >= 0;
        String digits = typed ? text.substring(0, text.length() - 1) : text;
        return components(digits, typed ? suffix : ' ', source);
    }

    private static Optional<Color> components(String digits, char suffix, boolean source) {
        if (digits.startsWith("0x")) {
            return hexadecimal(digits.substring(2), suffix, source, true);
        }
        boolean packed = digits.length() >= 6 && digits.indexOf(',') < 0;
        return packed ? hexadecimal(digits, suffix, source, false) : decimal(digits, suffix, source);
    }

    private static Optional<Color> hexadecimal(String digits, char suffix, boolean source, boolean prefixed) {
        if (!digits.matches("(?:[0-9a-f]{2}){1,5}")) {
            return Optional.empty();
        }
        var octets = new ArrayList<Integer>();
        for (int at = 0; at < digits.length(); at += 2) {
            octets.add(Integer.parseInt(digits.substring(at, at + 2), 16));
        }
        return switch (octets.size()) {
            case 1, 2 -> prefixed && isOneOf(" g", suffix) ? Optional.of(color(PixelType.GRAY, octets, 255, source)) : Optional.empty();
            case 4 -> suffix == 'k' ? Optional.of(inks(octets, source)) : rgb(octets, suffix, source);
            case 5 -> suffix == 'k' ? Optional.of(inks(octets, source)) : Optional.empty();
            default -> rgb(octets, suffix, source);
        };
    }

    /** The reference's examples give a packed CMYK byte in percent (0x38 is 56 %), so what is above means full ink. */
    private static Color inks(List<Integer> octets, boolean source) {
        return color(PixelType.CMYK, octets.stream().map(octet -> Math.min(octet, 100)).toList(), 100, source);
    }

    private static Optional<Color> decimal(String digits, char suffix, boolean source) {
        if (!digits.matches("[0-9]{1,3}(?:,[0-9]{1,3}){0,4}")) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Integer>();
        for (String number : digits.split(",")) {
            numbers.add(Integer.valueOf(number));
        }
        int count = numbers.size();
        if (suffix == 'k') {
            return count < 4 ? Optional.empty() : bounded(PixelType.CMYK, numbers, 100, source);
        }
        if (count <= 2) {
            return isOneOf(" g", suffix) ? bounded(PixelType.GRAY, numbers, 100, source) : Optional.empty();
        }
        return count == 5 ? Optional.empty() : rgb(numbers, suffix, source);
    }

    private static Optional<Color> rgb(List<Integer> values, char suffix, boolean source) {
        return isOneOf(" r", suffix) ? bounded(PixelType.RGB, values, 255, source) : Optional.empty();
    }

    private static Optional<Color> bounded(PixelType type, List<Integer> values, int full, boolean source) {
        boolean within = values.stream().allMatch(value -> value <= full);
        return within ? Optional.of(color(type, values, full, source)) : Optional.empty();
    }

    private static Color color(PixelType type, List<Integer> values, int full, boolean source) {
        int count = switch (type) {
            case GRAY -> 1;
            case RGB -> 3;
            case CMYK -> 4;
        };
        List<Double> fractions = values.stream().map(value -> value / (double) full).toList();
        double opacity = fractions.size() > count ? fractions.get(count) : 1;
        return new Color(type, fractions.subList(0, count), opacity, source);
    }

    private static boolean isOneOf(String suffixes, char suffix) {
        return suffixes.indexOf(suffix) >= 0;
    }
}
