package io.darkroom.protocol;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a request apart, separators first and escapes after, so that an escaped separator is data. Reference: r-basic-syntax.md */
public final class RequestLexer {
    public static final int LONGEST_QUERY = 100_000;
    public static final int MOST_MODIFIERS = 5_000;

    private RequestLexer() {}

    /** The path is what follows the context; both strings are still encoded. */
    public static RequestString read(String rawPath, String rawQuery) {
        return new RequestString(
                ObjectPath.read(rawPath == null ? "" : rawPath),
                modifiers(rawQuery == null ? "" : rawQuery));
    }

    private static List<Modifier> modifiers(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the query is longer than " + LONGEST_QUERY + " characters");
        }
        List<String> parts = QuerySplitter.split(query);
        if (parts.size() > MOST_MODIFIERS) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the query has more than " + MOST_MODIFIERS + " modifiers");
        }
        var modifiers = new ArrayList<Modifier>(parts.size());
        for (String part : parts) {
            modifier(part).ifPresent(modifiers::add);
        }
        return modifiers;
    }

    /** The modifiers that can be read, whatever the others hold: enough to answer a broken request in the form that it asked for. */
    public static RequestString readable(String rawQuery) {
        String query = rawQuery == null ? "" : rawQuery.substring(0, Math.min(rawQuery.length(), LONGEST_QUERY));
        var modifiers = new ArrayList<Modifier>();
        for (String part : QuerySplitter.split(query)) {
            try {
                modifier(part).ifPresent(modifiers::add);
            } catch (Fault unreadable) {
                // This is the part that the request is refused for.
            }
        }
        return new RequestString(ObjectPath.EMPTY, modifiers);
    }

    private static Optional<Modifier> modifier(String part) {
        int equals = part.indexOf('=');
        String name = PercentDecoding.decode(equals < 0 ? part : part.substring(0, equals)).strip();
        String raw = equals < 0 ? "" : part.substring(equals + 1);
        String value = PercentDecoding.decode(raw);
        if (!name.startsWith("$")) {
            return name.isEmpty() ? Optional.empty() : Optional.of(new Modifier.Assignment(name, value, raw));
        }
        // URL builders turn $macro$ into "$macro$=", so the second dollar sign decides, not the equals sign.
        if (name.length() > 2 && name.endsWith("$")) {
            return Optional.of(new Modifier.Macro(name.substring(1, name.length() - 1)));
        }
        boolean variable = equals >= 0 && name.length() > 1 && !name.equals("$$");
        return variable ? Optional.of(new Modifier.Variable(name.substring(1), value, raw)) : Optional.empty();
    }
}
