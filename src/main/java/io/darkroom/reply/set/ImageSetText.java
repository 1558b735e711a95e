package io.darkroom.reply.set;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes an image set apart: items between commas, fields between semicolons, pages between colons, sets within brackets. Reference: r-imageset-cat.md */
final class ImageSetText {
    private ImageSetText() {}

    /** The fields of each item; nothing between two commas is no item. */
    static List<List<String>> items(String text) {
        return split(text, ',').stream().filter(item -> !item.isBlank()).map(item -> split(item, ';')).toList();
    }

    static List<String> pages(String field) {
        return split(field, ':');
    }

    /** What stands within the brackets when they enclose all of the field. */
    static Optional<String> inline(String field) {
        String text = field.strip();
        if (text.isEmpty() || closing(text.charAt(0)) == 0) {
            return Optional.empty();
        }
        int open = 0;
        for (int at = 0; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            open += closing(c) != 0 ? 1 : c == '}' || c == ')' ? -1 : 0;
            if (open == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(text.substring(1, text.length() - 1));
    }

    /** Escapes hide separators from those who look for them first; what is no escape stays as it is. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text;
        }
    }

    static Fault fault(String text, String wrong) {
        return new Fault(ErrorCode.BAD_VALUE, "image set " + Wording.excerpt(text) + ": " + wrong);
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var open = new ArrayDeque<Character>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (closing(c) != 0) {
                open.push(closing(c));
            } else if ((c == '}' || c == ')') && (open.isEmpty() || open.pop() != c)) {
                throw fault(text, "a " + c + " closes nothing; brackets must stand in pairs (as data they are %7B %7D %28 %29)");
            } else if (c == separator && open.isEmpty()) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        if (!open.isEmpty()) {
            throw fault(text, "a " + open.peek() + " is missing; brackets must stand in pairs (as data they are %7B %7D %28 %29)");
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '{' -> '}';
            case '(' -> ')';
            default -> 0;
        };
    }
}
