package io.darkroom.reply.set;

import io.darkroom.reply.XmlEncoding;
import java.util.TreeMap;

/** A set as XML, without the declaration. Reference: r-media-set-requests.md */
public final class SetXml {
    private SetXml() {}

    public static String of(SetElement root) {
        var xml = new StringBuilder();
        append(root, xml);
        return xml.toString();
    }

    private static void append(SetElement element, StringBuilder xml) {
        xml.append('<').append(element.name());
        // The keys of user data are attributes here, and two of them may become the same name: the first counts.
        var attributes = new TreeMap<String, String>();
        element.attributes().forEach(attribute -> attributes.putIfAbsent(name(attribute.name()), attribute.value()));
        attributes.forEach((name, value) -> xml.append(' ').append(name).append("=\"").append(XmlEncoding.escaped(value)).append('"'));
        if (element.elements().isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        element.elements().forEach(child -> append(child, xml));
        xml.append("</").append(element.name()).append('>');
    }

    /** A name that every parser takes, with or without name spaces. */
    private static String name(String text) {
        String name = text.replaceAll("[^A-Za-z0-9._-]", "_");
        return name.matches("[A-Za-z_].*") ? name : "_" + name;
    }
}
