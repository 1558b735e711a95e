package io.darkroom.protocol;

import java.util.List;

/** A request after lexing: the object of the path and the modifiers in the order they were written. Reference: r-basic-syntax.md */
public record RequestString(ObjectPath object, List<Modifier> modifiers) {
    public RequestString {
        modifiers = List.copyOf(modifiers);
    }
}
