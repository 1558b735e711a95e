package io.darkroom.protocol;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The decoded elements of an object's path; a leading slash points past the main catalog. Reference: r-object.md */
public record ObjectPath(List<String> elements, boolean leadingSlash) {
    static final int LONGEST = 4096;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final Pattern SYNTAX = Pattern.compile("[%&?(){}$]");

    public static final ObjectPath EMPTY = new ObjectPath(List.of(), false);

    public ObjectPath {
        elements = List.copyOf(elements);
    }

    /** Reads what follows the context in the URL, or the object of a nested request. */
    public static ObjectPath read(String raw) {
        return read(raw, raw.startsWith("//"), PercentDecoding::decode);
    }

    /** Reads the object in the value of a command, which has been decoded. */
    public static ObjectPath decoded(String text) {
        return read(text, text.startsWith("/"), UnaryOperator.identity());
    }

    /** As it is written in the value of a command. */
    public String written() {
        return (leadingSlash ? "/" : "") + this;
    }

    /** The same within a nested request, whose separators and escapes are still to be read. */
    public String encoded() {
        return SYNTAX.matcher(written()).replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    /** Text that was written with escapes. */
    public static String text(String raw) {
        return PercentDecoding.decode(raw);
    }

    private static ObjectPath read(String raw, boolean leadingSlash, UnaryOperator<String> decoding) {
        if (raw.length() > LONGEST) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the path is longer than " + LONGEST + " characters");
        }
        var elements = new ArrayList<String>();
        for (String part : raw.split("/")) {
            if (!part.isEmpty()) {
                elements.add(checked(decoding.apply(part)));
            }
        }
        return new ObjectPath(elements, leadingSlash);
    }

    private static String checked(String element) {
        if (element.equals(".") || element.equals("..")) {
            throw refused(element, "steps are not allowed");
        }
        // A separator that was hidden behind an escape would be one again for the file system.
        if (element.indexOf('/') >= 0 || element.indexOf('\\') >= 0) {
            throw refused(element, "an element can't contain a slash or backslash");
        }
        // On some systems, what follows is no longer below any folder.
        if (DRIVE.matcher(element).matches()) {
            throw refused(element, "drive letters are not allowed");
        }
        if (element.chars().anyMatch(Character::isISOControl)) {
            throw refused(element, "control characters are not allowed");
        }
        if (element.indexOf(',') >= 0) {
            throw refused(element, "commas are not allowed");
        }
        return element;
    }

    private static Fault refused(String element, String why) {
        return new Fault(ErrorCode.BAD_REQUEST, "path element '" + Wording.excerpt(element) + "': " + why);
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("/", elements);
    }
}
