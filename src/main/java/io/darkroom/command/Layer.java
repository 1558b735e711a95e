package io.darkroom.command;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The commands of one layer, or of the composite image, with its effect layers by their numbers. Reference: c-layering-overview.md */
public final class Layer extends CommandValues {
    private final int number;
    private final NavigableMap<Integer, CommandValues> effects;

    Layer(int number, Map<String, Object> values, Map<Integer, CommandValues> effects) {
        super(values);
        this.number = number;
        this.effects = Collections.unmodifiableNavigableMap(new TreeMap<>(effects));
    }

    /** The same with the values of a record where it has none of its own. Reference: r-modifier-cat.md */
    public Layer over(Map<String, Object> defaults) {
        var all = new HashMap<>(defaults);
        all.putAll(values());
        return new Layer(number, all, effects);
    }

    public int number() {
        return number;
    }

    /** Those that lie behind the layer, the lowest first. */
    public Iterable<CommandValues> outerEffects() {
        return effects.headMap(0).values();
    }

    /** Those that lie within the layer, the lowest first. */
    public Iterable<CommandValues> innerEffects() {
        return effects.tailMap(0).values();
    }

    public boolean hasEffects() {
        return !effects.isEmpty();
    }
}
