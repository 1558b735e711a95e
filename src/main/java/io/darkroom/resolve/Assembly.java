package io.darkroom.resolve;

import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Field;
import io.darkroom.catalog.record.Fields;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.ObjectPath;
import io.darkroom.protocol.RequestLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that makes up a request, one behind the other, so that what is stronger comes later: the record or template, what comes from outside,
 * the request, and the last words of records. Reference: r-modifier-cat.md, r-postmodifier-cat.md
 *
 * @param variables what is defined anywhere in it
 */
record Assembly(List<Modifier> modifiers, Map<String, Modifier.Variable> variables) {
    /** @param last the records that have the last word, the strongest at the end */
    static Assembly of(Optional<Entry> record, List<Modifier> outer, List<Modifier> own, List<Entry> last, ObjectPath object) {
        var strings = new ArrayList<>(List.of(record.map(entry -> modifiers(entry, Fields.MODIFIER)).orElse(List.of()), outer, own));
        last.forEach(entry -> strings.add(modifiers(entry, Fields.POST_MODIFIER)));
        var variables = new HashMap<String, Modifier.Variable>();
        strings.forEach(string -> variables.putAll(Variables.definitions(string)));
        return new Assembly(new Variables(predefined(object)).substitute(strings), Map.copyOf(variables));
    }

    /** A request alone, as it is before it is known which record belongs to it. */
    static List<Modifier> substituted(List<Modifier> outer, List<Modifier> own, ObjectPath object) {
        return new Variables(predefined(object)).substitute(List.of(outer, own));
    }

    /** Of a variable, whatever the case of its name. */
    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(Variables.key(name))).map(Modifier.Variable::value);
    }

    private static Map<String, Modifier.Variable> predefined(ObjectPath object) {
        return Map.of("object", new Modifier.Variable("object", object.written(), object.encoded()));
    }

    /** The commands of a record, with the macros of its own catalog. */
    static List<Modifier> modifiers(Entry entry, Field<String> field) {
        String text = entry.record().text(field);
        return text.isEmpty() ? List.of() : MacroExpansion.of(RequestLexer.read("", text).modifiers(), entry.catalog().macros());
    }
}
