package io.darkroom.catalog.value;

import io.darkroom.protocol.Arguments;

/**
 * One attribute of a catalog and the typed key to its value.
 *
 * @param otherwise its text when no catalog gives one
 * @param page the reference page, without suffix
 */
public record Attribute<T>(String name, Kind<T> kind, Inheritance inheritance, String otherwise, String page) {
    static <T> Attribute<T> of(String name, Kind<T> kind, Inheritance inheritance, String otherwise, String page) {
        return new Attribute<>(name, kind, inheritance, otherwise, page);
    }

    T read(String text) {
        return kind.read(name, text);
    }

    /** The text, when it is a value of this attribute. */
    public String checked(String text) {
        if (!text.isEmpty() && kind.meaningless().test(text)) {
            throw new Arguments(name, text).fault("a value that means something, such as " + otherwise);
        }
        read(text);
        return text;
    }

    /** Of the name alone: it is asked for at every look-up, and there is one of each name. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
