package io.darkroom.protocol;

import java.util.Collection;
import java.util.List;

/** How values and choices are worded in messages. */
public final class Wording {
    private static final int LONGEST_EXCERPT = 80;

    private Wording() {}

    /** The text of a client as it may be shown or logged: bounded, on one line. */
    public static String excerpt(String text) {
        boolean cut = text.codePointCount(0, text.length()) > LONGEST_EXCERPT;
        String shown = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…" : text;
        var line = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> line.appendCodePoint(printable(c) ? c : '?'));
        return line.toString();
    }

    private static boolean printable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** {@code a, b or c}. */
    public static String or(Collection<String> choices) {
        var all = List.copyOf(choices);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }
}
