package io.darkroom.catalog.file;

import io.darkroom.protocol.Wording;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes an attribute file apart, one entry a line. Reference: r-catalog-attribute-files.md */
public final class IniFile {
    static final int LARGEST = 4 << 20;
    static final int LONGEST_ENTRY = 100_000;
    static final int MOST_ENTRIES = 10_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    /** One attribute as it was written, without the white space around. */
    public record Entry(int line, String name, String value) {}

    private final Problems problems;
    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private int line = 1;

    private IniFile(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    public static List<Entry> read(Problems problems) throws BadCatalog, IOException {
        var text = new StringBuilder();
        try (Reader reader = CatalogText.open(problems.file(), LARGEST)) {
            char[] chars = new char[1 << 14];
            for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                text.append(chars, 0, count);
            }
        } catch (CharacterCodingException e) {
            throw problems.error(0, "starts with the mark of UTF-8, but is not UTF-8");
        }
        var file = new IniFile(text.toString(), problems);
        while (file.at < file.text.length()) {
            file.entry();
        }
        return List.copyOf(file.entries);
    }

    private void entry() throws BadCatalog {
        int start = line;
        String entry = rest().strip();
        if (entry.isEmpty() || entry.startsWith("#")) {
            return;
        }
        int equals = entry.indexOf('=');
        String name = equals < 0 ? entry : entry.substring(0, equals).strip();
        if (equals < 0 || !NAME.matcher(name).matches()) {
            problems.warn(start, "'" + shown(entry) + "' is passed over; expected NAME=VALUE or # and a comment");
        } else if (entries.size() == MOST_ENTRIES) {
            throw problems.error(start, "has more than " + MOST_ENTRIES + " attributes");
        } else {
            entries.add(new Entry(start, name, entry.substring(equals + 1).strip()));
        }
    }

    private static String shown(String entry) {
        return Wording.excerpt(entry);
    }

    /** Up to the end of the line; a backslash makes that end a part of the value, except in a comment. */
    private String rest() throws BadCatalog {
        var entry = new StringBuilder();
        int start = line;
        boolean blank = true;
        boolean comment = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\r' && c != '\n') {
                entry.append(c);
                comment |= blank && c == '#';
                blank &= Character.isWhitespace(c);
            } else {
                line++;
                at += c == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                if (comment || !continues(entry)) {
                    break;
                }
                entry.setCharAt(entry.length() - 1, '\n');
            }
            if (entry.length() > LONGEST_ENTRY) {
                throw problems.error(start, "has a line of more than " + LONGEST_ENTRY + " characters");
            }
        }
        return entry.toString();
    }

    /** Two backslashes are a value that ends in them: the page asks for a single one. */
    private static boolean continues(StringBuilder entry) {
        int length = entry.length();
        return length > 0 && entry.charAt(length - 1) == '\\' && (length < 2 || entry.charAt(length - 2) != '\\');
    }
}
