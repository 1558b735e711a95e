package io.darkroom.catalog.record;

import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Kind;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One column of the data files and the typed key to its value.
 *
 * @param fallback the attribute that stands in for an empty field
 * @param unset a number that means the same as an empty field
 * @param properties whether {@code ??} ends a line in it
 */
public record Field<T>(String name, Kind<T> kind, Optional<Attribute<T>> fallback, OptionalDouble unset, boolean properties) {
    static <T> Field<T> of(String name, Kind<T> kind) {
        return new Field<>(name, kind, Optional.empty(), OptionalDouble.empty(), false);
    }

    /** A field that is read like the attribute that it overrides. */
    static <T> Field<T> over(Attribute<T> attribute) {
        return new Field<>(attribute.name(), attribute.kind(), Optional.of(attribute), OptionalDouble.empty(), false);
    }

    Field<T> unsetAs(double number) {
        return new Field<>(name, kind, fallback, OptionalDouble.of(number), properties);
    }

    Field<T> ofProperties() {
        return new Field<>(name, kind, fallback, unset, true);
    }

    boolean isUnset(String text) {
        if (unset.isEmpty() || text.isEmpty()) {
            return text.isEmpty();
        }
        try {
            return Double.parseDouble(text) == unset.getAsDouble();
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** Of the name alone: it is asked for at every look-up, and there is one of each name. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
