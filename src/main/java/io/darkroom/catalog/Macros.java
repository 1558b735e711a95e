package io.darkroom.catalog;

import io.darkroom.catalog.record.Macro;
import io.darkroom.protocol.RequestLexer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The macros of a catalog over those of the default catalog, each with the macros within it already replaced: it can use those that stood before
 * it in its file, so none can contain itself. Reference: r-is-http-command-macros.md, c-macro-definition-reference.md
 */
public final class Macros {
    static final int LONGEST = RequestLexer.LONGEST_QUERY;
    static final long LONGEST_TOGETHER = 50_000_000;
    static final Macros NONE = new Macros(Map.of());
    /** A whole command: variables stand within a value, and thus behind something else. */
    private static final Pattern INVOCATION = Pattern.compile("(?<=^|[&?])\\$([A-Za-z0-9_.-]+)\\$=?(?=$|[&})])");

    private final Map<String, String> expansions;

    private Macros(Map<String, String> expansions) {
        this.expansions = expansions;
    }

    /** @throws IllegalArgumentException when they grow beyond all bounds */
    static Macros of(List<Macro> own, Macros defaults) {
        var expansions = new HashMap<>(defaults.expansions);
        long together = 0;
        for (Macro macro : own) {
            String expansion = expand(macro, expansions);
            together += expansion.length();
            if (together > LONGEST_TOGETHER) {
                throw new IllegalArgumentException("the macros up to " + macro.name() + " are longer than " + LONGEST_TOGETHER + " characters together");
            }
            expansions.put(key(macro.name()), expansion);
        }
        return new Macros(Map.copyOf(expansions));
    }

    private static String expand(Macro macro, Map<String, String> known) {
        Matcher invocation = INVOCATION.matcher(macro.definition());
        var text = new StringBuilder();
        while (invocation.find()) {
            // What is not known yet stays as it is, and the request that uses it is told so.
            String inner = known.getOrDefault(key(invocation.group(1)), invocation.group());
            invocation.appendReplacement(text, Matcher.quoteReplacement(inner));
            if (text.length() > LONGEST) {
                break;
            }
        }
        invocation.appendTail(text);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("macro " + macro.name() + " is longer than " + LONGEST + " characters with the macros within it");
        }
        return text.toString();
    }

    /** What {@code $name$} stands for, whatever the case of the name; nothing in it is to be replaced again. */
    public Optional<String> expansion(String name) {
        return Optional.ofNullable(expansions.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
