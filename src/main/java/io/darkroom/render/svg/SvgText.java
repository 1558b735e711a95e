package io.darkroom.render.svg;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through an SVG file to the places that may be changed: attribute values, and the strings of text elements. All else stays as it is, and
 * what is not well-formed is left to the renderer. Reference: r-svg-support.md
 */
public final class SvgText {
    private static final Pattern TAG = Pattern.compile("<([A-Za-z_][^\\s/>]*+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s++([^\\s=/>\"'<]++)\\s*+=\\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)')");
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("(?s)<!(?:[^\\[>]*+>|[^\\[>]*+\\[.*?]\\s*+>)");

    /** What becomes of such a place; texts are as they are written, with references in place of reserved characters. */
    public interface Edit {
        /** Both names are without their prefixes. */
        String attribute(String element, String name, String value);

        String text(String text);
    }

    private final String svg;
    private final Edit edit;
    private final StringBuilder edited = new StringBuilder();
    private int at;
    /** How many elements are open from a text element on. */
    private int depth;

    private SvgText(String svg, Edit edit) {
        this.svg = svg;
        this.edit = edit;
    }

    public static String edited(String svg, Edit edit) {
        var text = new SvgText(svg, edit);
        while (text.at < svg.length()) {
            text.next();
        }
        return text.edited.toString();
    }

    private void next() {
        if (svg.charAt(at) != '<') {
            String text = upTo("<", 0);
            edited.append(depth > 0 ? edit.text(text) : text);
        } else if (svg.startsWith("<!--", at)) {
            edited.append(upTo("-->", 3));
        } else if (svg.startsWith("<![CDATA[", at)) {
            String data = upTo("]]>", 3);
            // The same in another way of writing, in which a value can be put in place like anywhere else.
            boolean text = depth > 0 && data.endsWith("]]>");
            edited.append(text ? edit.text(data.substring(9, data.length() - 3).replace("&", "&amp;").replace("<", "&lt;")) : data);
        } else if (svg.startsWith("<?", at)) {
            edited.append(upTo("?>", 2));
        } else if (svg.startsWith("<!", at)) {
            Matcher type = DOCUMENT_TYPE.matcher(svg).region(at, svg.length());
            edited.append(taken(type.lookingAt() ? type.end() : svg.length()));
        } else if (svg.startsWith("</", at)) {
            depth = Math.max(0, depth - 1);
            edited.append(upTo(">", 1));
        } else {
            element();
        }
    }

    private void element() {
        Matcher tag = TAG.matcher(svg).region(at, svg.length());
        if (!tag.lookingAt()) {
            edited.append(taken(at + 1));
            return;
        }
        String element = local(tag.group(1));
        edited.append(taken(tag.end()));
        Matcher attribute = ATTRIBUTE.matcher(svg);
        while (attribute.region(at, svg.length()).lookingAt()) {
            int value = attribute.group(2) == null ? 3 : 2;
            edited.append(svg, at, attribute.start(value));
            edited.append(edit.attribute(element, local(attribute.group(1)), attribute.group(value))).append(svg.charAt(attribute.end(value)));
            at = attribute.end();
        }
        String rest = upTo(">", 1);
        edited.append(rest);
        depth += !rest.endsWith("/>") && (depth > 0 || element.equals("text")) ? 1 : 0;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** To the next such mark and so many characters of it; to the end if there is none. */
    private String upTo(String mark, int length) {
        int found = svg.indexOf(mark, at);
        return taken(found < 0 ? svg.length() : found + length);
    }

    private String taken(int end) {
        String text = svg.substring(at, end);
        at = end;
        return text;
    }
}
