package io.darkroom.reply;

import java.util.LinkedHashMap;
import java.util.Map;

/** Properties as nested groups, one for each object name; without the declaration. Reference: r-xml-properties.md */
final class XmlProperties {
    private XmlProperties() {
    }

    static String of(Map<String, String> properties) {
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            int dot = key.indexOf('.');
            groups.computeIfAbsent(dot < 0 ? "" : key.substring(0, dot), _ -> new StringBuilder())
                    .append("    <property name=\"").append(XmlEncoding.escaped(key.substring(dot + 1)))
                    .append("\" value=\"").append(XmlEncoding.escaped(value)).append("\" />\n");
        });
        StringBuilder xml = new StringBuilder("<prop-group>\n");
        groups.forEach((name, lines) -> xml.append("  <prop-group").append(name.isEmpty() ? "" : " name=\"" + XmlEncoding.escaped(name) + "\"")
                .append(">\n").append(lines).append("  </prop-group>\n"));
        return xml.append("</prop-group>\n").toString();
    }
}
