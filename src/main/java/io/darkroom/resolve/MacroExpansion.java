package io.darkroom.resolve;

import io.darkroom.catalog.Macros;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Modifier;
import io.darkroom.protocol.RequestLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what macros stand for in their places; macros that no catalog defines stay. Reference: r-is-http-command-macros.md */
final class MacroExpansion {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Macros macros;
    private final List<Modifier> expanded = new ArrayList<>();
    private int characters;

    private MacroExpansion(Macros macros) {
        this.macros = macros;
    }

    static List<Modifier> of(List<Modifier> written, Macros macros) {
        var expansion = new MacroExpansion(macros);
        written.forEach(expansion::take);
        return List.copyOf(expansion.expanded);
    }

    private void take(Modifier modifier) {
        Optional<String> text = modifier instanceof Modifier.Macro(String name) ? macros.expansion(name) : Optional.empty();
        // Macros within macros have been replaced when their catalog was loaded.
        text.ifPresentOrElse(this::takeAll, () -> add(modifier));
    }

    private void takeAll(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw tooLong();
        }
        RequestLexer.read("", text).modifiers().forEach(this::add);
    }

    private void add(Modifier modifier) {
        if (expanded.size() == RequestLexer.MOST_MODIFIERS) {
            throw tooLong();
        }
        expanded.add(modifier);
    }

    private static Fault tooLong() {
        return new Fault(ErrorCode.BAD_REQUEST, "the macros of this request stand for more than %d modifiers or %d characters"
                .formatted(RequestLexer.MOST_MODIFIERS, MOST_CHARACTERS));
    }
}
