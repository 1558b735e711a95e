package io.darkroom.catalog.file;

import java.util.ArrayList;
import java.util.List;

/** Text that may stand between single or double quotes, in which a quote is written twice. Reference: r-text-string.md */
public final class TextString {
    private TextString() {}

    /** The text without its quotes; quotes that don't belong together are part of the text. */
    public static String unquoted(String text) {
        if (text.length() < 2 || !isQuote(text.charAt(0)) || text.charAt(text.length() - 1) != text.charAt(0)) {
            return text;
        }
        String quote = text.substring(0, 1);
        String inner = text.substring(1, text.length() - 1);
        String rest = inner.replace(quote + quote, "");
        return rest.contains(quote) ? text : inner.replace(quote + quote, quote);
    }

    /** The values of a list; a comma between quotes is no separator. Empty values are left out. */
    public static List<String> values(String list) {
        var values = new ArrayList<String>();
        int from = 0;
        char open = 0;
        boolean blank = true;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            if (open != 0) {
                open = c == open ? 0 : open;
            } else if (isQuote(c) && (blank || list.charAt(at - 1) == c)) {
                // The second of two quotes that stand for one opens again what the first has closed.
                open = c;
            } else if (c == ',') {
                add(values, list.substring(from, at));
                from = at + 1;
            }
            blank = c == ',' && open == 0 || blank && Character.isWhitespace(c);
        }
        add(values, list.substring(from));
        return values;
    }

    private static void add(List<String> values, String value) {
        String text = unquoted(value.strip());
        if (!text.isEmpty()) {
            values.add(text);
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
