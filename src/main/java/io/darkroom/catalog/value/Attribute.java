package io.darkroom.catalog.value;

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

    /** Of the name alone: it is asked for at every look-up, and there is one of each name. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
