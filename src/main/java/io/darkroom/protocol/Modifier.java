package io.darkroom.protocol;

import io.darkroom.error.Fault;
import java.util.regex.Pattern;

/** One decoded part of the query that is not a comment. Reference: r-basic-syntax.md */
public sealed interface Modifier {
    String name();

    /**
     * A command; the value is empty when there was no {@code =}.
     *
     * @param raw the value as it was written, for nested requests, which are decoded part by part
     */
    record Assignment(String name, String value, String raw) implements Modifier {
        private static final Pattern REFERENCE = Pattern.compile("\\$[^$\\s]++\\$");

        public Assignment(String name, String value) {
            this(name, value, value);
        }

        /** Whether it refers to a variable. Those that are defined have been put in place before a request is read. */
        public boolean hasVariable() {
            return REFERENCE.matcher(value).find();
        }
    }

    /** {@code $name=value}, named without its dollar sign. */
    record Variable(String name, String value, String raw) implements Modifier {
        /** The same for one who reads its value as if that had been written; an escape that is none stays as it is. */
        public Variable decodedAgain() {
            try {
                return new Variable(name, PercentDecoding.decode(value), value);
            } catch (Fault notEscaped) {
                return this;
            }
        }

        public Variable(String name, String value) {
            this(name, value, value);
        }
    }

    /** {@code $name$}, named without its dollar signs. */
    record Macro(String name) implements Modifier {}
}
