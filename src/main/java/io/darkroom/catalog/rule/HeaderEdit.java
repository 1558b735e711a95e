package io.darkroom.catalog.rule;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header of the reply that a rule sets, or to whose value it adds behind a comma. Name and value may hold variables of the request.
 * Reference: r-header-rule.md
 */
public record HeaderEdit(String name, String value, boolean adds) {
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z0-9_.-]+)\\$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}");
    private static final Pattern VALUE = Pattern.compile("[\\t -~\\x80-\\xff]{0,8192}");
    /** The server makes them of the reply itself; another value would break the connection. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "trailer", "upgrade");

    /** The same with the variables that the request defines; others stay as they are. */
    public HeaderEdit resolved(Function<String, Optional<String>> variables) {
        HeaderEdit header = new HeaderEdit(substituted(name, variables), substituted(value, variables), adds);
        if (!header.isAllowed()) {
            throw new Fault(ErrorCode.BAD_REQUEST, "a rule makes the header '" + Wording.excerpt(header.name) + "' with the value '"
                    + Wording.excerpt(header.value) + "' of this request, which HTTP or the server doesn't allow");
        }
        return header;
    }

    boolean isAllowed() {
        return NAME.matcher(name).matches() && VALUE.matcher(value).matches() && !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String substituted(String text, Function<String, Optional<String>> variables) {
        Function<MatchResult, String> known = variable -> variables.apply(variable.group(1)).orElse(variable.group());
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(known.apply(variable)));
    }
}
