package io.darkroom.reply;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON with padding, byte for byte as programs in the field cut it apart. Reference: r-json-properties.md */
public final class Jsonp {
    private Jsonp() {
    }

    /** @param object as JSON */
    static String call(String handler, String object, String id) {
        return "/*jsonp*/" + handler + "(" + object + "," + string(id) + ");";
    }

    static String array(List<Map<String, String>> objects) {
        return objects.stream().map(Jsonp::object).collect(Collectors.joining(",", "[", "]"));
    }

    static String object(Map<String, String> properties) {
        return properties.entrySet().stream().map(entry -> string(entry.getKey()) + ":" + string(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Beyond JSON's own rules, what could end a script element or a line of JavaScript is escaped too. */
    public static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c == '<' || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
