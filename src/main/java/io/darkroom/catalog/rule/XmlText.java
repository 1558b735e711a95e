package io.darkroom.catalog.rule;

import io.darkroom.catalog.file.BadCatalog;
import io.darkroom.catalog.file.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes an XML file by the encoding that it declares. Left to itself, the parser tells the server's error stream of every byte that doesn't fit.
 * Reference: r-is-cat-character-encoding.md
 */
final class XmlText {
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*?(?:encoding\\s*=\\s*[\"']([^\"'>]*)[\"'][^>]*)?\\?>");
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8", StandardCharsets.UTF_8, "iso-8859-1", StandardCharsets.ISO_8859_1, "us-ascii", StandardCharsets.US_ASCII);
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private XmlText() {}

    static String read(Problems problems, int largest) throws IOException, BadCatalog {
        byte[] bytes;
        try (InputStream file = Files.newInputStream(problems.file())) {
            bytes = file.readNBytes(largest + 1);
        }
        if (bytes.length > largest) {
            throw problems.error(0, "is larger than " + largest + " bytes");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.ISO_8859_1);
        int mark = start.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        Matcher declaration = DECLARATION.matcher(start.substring(mark));
        if (!declaration.lookingAt()) {
            throw problems.error(1, "must begin with <?xml version=\"1.0\"?>");
        }
        String encoding = declaration.group(1) == null ? "utf-8" : declaration.group(1).toLowerCase(Locale.ROOT);
        if (!ENCODINGS.containsKey(encoding)) {
            throw problems.error(1, "must be encoded in UTF-8 or ISO-8859-1");
        }
        try {
            return ENCODINGS.get(encoding).newDecoder().decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark)).toString();
        } catch (CharacterCodingException e) {
            throw problems.error(0, "is not encoded in " + encoding + ", as it says");
        }
    }
}
