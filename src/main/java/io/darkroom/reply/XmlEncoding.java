package io.darkroom.reply;

import io.darkroom.command.ImageRequest;
import io.darkroom.command.request.Req;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The encodings that a client may ask for an XML reply in. Reference: r-xml-properties.md, r-set.md */
public enum XmlEncoding {
    UTF_8("UTF-8"),
    /** With a byte order mark, the higher byte first. */
    UTF_16("UTF-16"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    ISO_8859_1("ISO-8859-1");

    private final String label;
    private final Charset charset;

    XmlEncoding(String label) {
        this.label = label;
        this.charset = Charset.forName(label);
    }

    /** The word behind the format, as in {@code req=set,xml,UTF-16}; UTF-8 when there is none. */
    static XmlEncoding of(ImageRequest request) {
        String word = word(request);
        return named(word).orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE,
                "req=" + request.value(Req.COMMAND, Req.DEFAULT).type() + ",xml," + Wording.excerpt(word) + ": the encoding is " + Wording.or(Arrays.stream(values()).map(e -> e.label).toList())));
    }

    /** It may be what is wrong. */
    static XmlEncoding ofError(ImageRequest request) {
        return named(word(request)).orElse(UTF_8);
    }

    private static String word(ImageRequest request) {
        List<String> options = request.value(Req.COMMAND, Req.DEFAULT).options();
        return options.size() < 2 ? UTF_8.label : options.get(1);
    }

    private static Optional<XmlEncoding> named(String word) {
        return Arrays.stream(values()).filter(encoding -> encoding.label.equalsIgnoreCase(word)).findFirst();
    }

    Answer answer(String root, Freshness freshness) {
        return answer(200, root, freshness);
    }

    Answer answer(int status, String root, Freshness freshness) {
        byte[] bytes = bytes(root);
        return new Answer(status, "text/xml;charset=" + label, () -> bytes, freshness, Optional.empty(), Optional.empty(), true, List.of());
    }

    /** The document with this root element. */
    String document(String root) {
        return "<?xml version=\"1.0\" encoding=\"" + label + "\" ?>\n" + root;
    }

    /** What the encoding lacks becomes a reference; a root element has such characters in values only, where references are allowed. */
    byte[] bytes(String root) {
        CharsetEncoder encoder = charset.newEncoder();
        String document = document(root);
        if (encoder.canEncode(document)) {
            return document.getBytes(charset);
        }
        var text = new StringBuilder(document.length());
        document.codePoints().forEach(c -> {
            if (encoder.canEncode(Character.toString(c))) {
                text.appendCodePoint(c);
            } else {
                text.append("&#").append(c).append(';');
            }
        });
        return text.toString().getBytes(charset);
    }

    /** A text as it stands in an attribute. */
    public static String escaped(String text) {
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
