package io.darkroom.reply;

import java.util.LinkedHashMap;
import java.util.Map;

/** Properties as nested groups, one for each object name. Reference: r-xml-properties.md */
final class XmlProperties {
    private XmlProperties() {
    }

    static String of(Map<String, String> properties) {
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            int dot = key.indexOf('.');
            groups.computeIfAbsent(dot < 0 ? "" : key.substring(0, dot), _ -> new StringBuilder())
                    .append("    <property name=\"").append(escaped(key.substring(dot + 1)))
                    .append("\" value=\"").append(escaped(value)).append("\" />\n");
        });
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<prop-group>\n");
        groups.forEach((name, lines) -> xml.append("  <prop-group").append(name.isEmpty() ? "" : " name=\"" + escaped(name) + "\"")
                .append(">\n").append(lines).append("  </prop-group>\n"));
        return xml.append("</prop-group>\n").toString();
    }

    /** As the value of an attribute in quotes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                // What XML 1.0 has no way to write.
                default -> escaped.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c);
            }
        });
        return escaped.toString();
    }
}
