package io.darkroom.command;

import io.darkroom.protocol.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A command of the protocol, and the typed key to its value: how it is spelled and how each spelling's arguments are read.
 *
 * @param inEffects whether effect layers know it too; they ignore all others
 */
public record Command<T>(String name, Scope scope, Map<String, Function<Arguments, T>> spellings, boolean inEffects) {
    public Command {
        spellings = Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
    }

    public static <T> Command<T> of(String name, Scope scope, Function<Arguments, T> reader) {
        return new Command<>(name, scope, Map.of(name, reader), false);
    }

    /** Another spelling of the same value; of two that are given, the last one counts. */
    public Command<T> also(String spelling, Function<Arguments, T> reader) {
        var more = new LinkedHashMap<>(spellings);
        more.put(spelling, reader);
        return new Command<>(name, scope, more, inEffects);
    }

    /** The same command for effect layers too. Reference: r-layer-effects.md */
    public Command<T> alsoInEffects() {
        return new Command<>(name, scope, spellings, true);
    }
}
