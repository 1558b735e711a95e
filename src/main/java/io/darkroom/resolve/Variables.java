package io.darkroom.resolve;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.render.svg.SvgVariables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Substitutes variables in the strings that make up a request, the weakest first: what a request defines holds in its template too, whatever
 * the template defines itself. Values are put in once and not looked into again. Reference: r-is-http-substitution-variables.md
 */
final class Variables {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final List<String> WITHOUT_VARIABLES = List.of("layer", "effect");

    private final Map<String, Modifier.Variable> predefined;
    private int characters;

    Variables(Map<String, Modifier.Variable> predefined) {
        this.predefined = predefined;
    }

    static Map<String, Modifier.Variable> definitions(List<Modifier> modifiers) {
        var found = new HashMap<String, Modifier.Variable>();
        modifiers.forEach(modifier -> define(modifier, found));
        return found;
    }

    private static void define(Modifier modifier, Map<String, Modifier.Variable> into) {
        if (modifier instanceof Modifier.Variable variable) {
            into.put(key(variable.name()), variable);
        }
    }

    /** What an SVG file knows of its record and its request. */
    static SvgVariables ofDrawing(Optional<Entry> record, Resolved resolved) {
        var values = new HashMap<String, String>(Map.of("object", resolved.named().written()));
        record.ifPresent(entry -> definitions(Assembly.modifiers(entry, Fields.MODIFIER)).forEach((name, variable) -> values.put(name, variable.value())));
        resolved.variables().forEach((name, variable) -> values.put(name, variable.value()));
        return new SvgVariables(values);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The strings one behind the other, each starting at the composite image, with all that is known put in. */
    List<Modifier> substitute(List<List<Modifier>> strings) {
        var all = new ArrayList<Modifier>();
        for (int i = 0; i < strings.size(); i++) {
            if (i > 0) {
                all.add(new Modifier.Assignment("layer", "comp"));
            }
            all.addAll(substitute(strings.get(i), below(strings, i), above(strings, i)));
        }
        return all;
    }

    private Map<String, Modifier.Variable> below(List<List<Modifier>> strings, int i) {
        var known = new HashMap<>(predefined);
        strings.subList(0, i).forEach(string -> known.putAll(definitions(string)));
        // A variable may be used before it is defined; it is defined later in the same string, then.
        definitions(strings.get(i)).forEach(known::putIfAbsent);
        return known;
    }

    private static Map<String, Modifier.Variable> above(List<List<Modifier>> strings, int i) {
        var known = new HashMap<String, Modifier.Variable>();
        strings.subList(i + 1, strings.size()).forEach(string -> known.putAll(definitions(string)));
        return known;
    }

    private List<Modifier> substitute(List<Modifier> string, Map<String, Modifier.Variable> below, Map<String, Modifier.Variable> above) {
        var known = new HashMap<>(below);
        known.putAll(above);
        var substituted = new ArrayList<Modifier>(string.size());
        for (Modifier modifier : string) {
            if (modifier instanceof Modifier.Variable variable && !above.containsKey(key(variable.name()))) {
                define(variable, known);
            }
            substituted.add(modifier instanceof Modifier.Assignment assignment ? in(assignment, known) : modifier);
        }
        return substituted;
    }

    private Modifier in(Modifier.Assignment command, Map<String, Modifier.Variable> known) {
        if (command.raw().indexOf('$') < 0 && command.value().indexOf('$') < 0 || WITHOUT_VARIABLES.contains(key(command.name()))) {
            return command;
        }
        return new Modifier.Assignment(command.name(), in(command.value(), known, false), in(command.raw(), known, true));
    }

    private String in(String text, Map<String, Modifier.Variable> known, boolean raw) {
        var result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '$' ? text.indexOf('$', at + 1) : -1;
            Optional<Modifier.Variable> variable = end < 0 ? Optional.empty() : Optional.ofNullable(known.get(key(text.substring(at + 1, end))));
            if (variable.isPresent()) {
                result.append(counted(raw ? variable.get().raw() : variable.get().value()));
                at = end + 1;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    private String counted(String value) {
        characters += value.length();
        if (characters > MOST_CHARACTERS) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the variables of this request stand for more than " + MOST_CHARACTERS + " characters");
        }
        return value;
    }
}
