package io.darkroom.render.svg;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.CharacterReferences;
import io.darkroom.protocol.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a request in an SVG file. A value is text there and nothing else: it can begin no element, no declaration of a style, and refer
 * to nothing outside. Reference: r-is-http-substitution-variables.md, r-svg-support.md
 *
 * @param values by their names in lower case
 */
public record SvgVariables(Map<String, String> values) {
    /** Of a whole drawing, as it lies on the disk or with its variables. */
    public static final int LONGEST = 1 << 20;

    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z0-9_.-]++)\\$");
    private static final Pattern DECLARATION = Pattern.compile("[;{}]");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\\\|url\\s*+\\(\\s*+[\"']?+(?!#)");

    public SvgVariables {
        values = Map.copyOf(values);
    }

    /** The string of a text element. */
    public String text(String written) {
        return substituted(written, false, SvgVariables::escaped);
    }

    /** Where no markup is. */
    public String plain(String written) {
        return substituted(written, false, UnaryOperator.identity());
    }

    public String attribute(String name, String written) {
        String text = substituted(written, name.equals("style"), SvgVariables::escaped);
        if (!text.equals(written)) {
            boolean outside = name.equals("href") ? !text.startsWith("#") : OUTSIDE.matcher(CharacterReferences.replaced(text)).find();
            if (outside) {
                throw new Fault(ErrorCode.BAD_VALUE, "the variables of this request make " + name + "=\"" + Wording.excerpt(text)
                        + "\" in a drawing; values can't refer to something outside of it");
            }
        }
        return text;
    }

    private String substituted(String written, boolean style, UnaryOperator<String> form) {
        Matcher reference = REFERENCE.matcher(written);
        var text = new StringBuilder();
        int from = 0;
        for (int at = 0; reference.find(at);) {
            String value = values.get(reference.group(1).toLowerCase(Locale.ROOT));
            // The second dollar sign of what is no variable may be the first of one.
            at = value == null ? reference.end() - 1 : reference.end();
            if (value != null) {
                requirePlain(reference.group(1), value, style);
                text.append(written, from, reference.start()).append(form.apply(value));
                from = at;
            }
            if (text.length() > LONGEST) {
                throw tooLong();
            }
        }
        return from == 0 ? written : text.append(written, from, written.length()).toString();
    }

    private static void requirePlain(String name, String value, boolean style) {
        if (style && DECLARATION.matcher(value).find()) {
            throw new Fault(ErrorCode.BAD_VALUE, "$" + name + "=" + Wording.excerpt(value) + " can't stand in a style of a drawing; a value there has no ; { or }");
        }
    }

    /** In characters that mean the same in every encoding of a file. */
    private static String escaped(String value) {
        var text = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c < 127 && "&<>\"'".indexOf(c) < 0;
            boolean known = c >= ' ' && c < 0xd800 || c > 0xdfff && c < 0xfffe || c > 0xffff || c == '\t' || c == '\n' || c == '\r';
            if (plain) {
                text.append((char) c);
            } else {
                text.append("&#").append(known ? c : 0xfffd).append(';');
            }
        });
        return text.toString();
    }

    public static Fault tooLong() {
        return new Fault(ErrorCode.BAD_REQUEST, "a drawing is longer than " + LONGEST + " characters with the variables of this request");
    }
}
