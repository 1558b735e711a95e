package io.darkroom.reply.set;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.StringLocalization;
import io.darkroom.catalog.file.TextString;
import io.darkroom.catalog.record.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text field of a record in the locale of the request. Reference: r-imageset-req.md, r-targets.md, r-userdata.md
 *
 * @param properties what it is in the formats that know properties
 */
public record FieldText(String text, Map<String, String> properties) {
    /** All of it under the one name that programs ask for. */
    public static FieldText imageSet(Optional<Entry> entry, StringLocalization texts) {
        String text = entry.map(record -> texts.imageSet(record.value(Fields.IMAGE_SET))).orElse("");
        return new FieldText(text, Map.of("IMAGE_SET", text));
    }

    public static FieldText targets(Optional<Entry> entry, StringLocalization texts) {
        return ofProperties("targets", entry.map(record -> texts.targets(record.value(Fields.TARGETS))).orElse(""));
    }

    public static FieldText userData(Optional<Entry> entry, StringLocalization texts) {
        return ofProperties("userdata", entry.map(record -> texts.userData(record.value(Fields.USER_DATA))).orElse(""));
    }

    /** The text with the end of its line, and nothing before it when there is no such record. */
    public String line() {
        return text + "\r\n";
    }

    /** @param name of the whole, when it is no list of properties: such a text has no equals sign in it */
    private static FieldText ofProperties(String name, String text) {
        var properties = new LinkedHashMap<String, String>();
        if (text.indexOf('=') < 0) {
            return new FieldText(text, text.isBlank() ? Map.of() : Map.of(name, text));
        }
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            String key = (equals < 0 ? line : line.substring(0, equals)).strip();
            properties.put(key, equals < 0 ? "" : TextString.unquoted(line.substring(equals + 1).strip()));
        });
        return new FieldText(text, properties);
    }
}
