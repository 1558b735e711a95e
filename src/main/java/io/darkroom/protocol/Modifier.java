package io.darkroom.protocol;

/** One decoded part of the query that is not a comment. Reference: r-basic-syntax.md */
public sealed interface Modifier {
    String name();

    /** A command; the value is empty when there was no {@code =}. */
    record Assignment(String name, String value) implements Modifier {}

    /** {@code $name=value}, named without its dollar sign. */
    record Variable(String name, String value) implements Modifier {}

    /** {@code $name$}, named without its dollar signs. */
    record Macro(String name) implements Modifier {}
}
