package io.darkroom.catalog.rule;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.RequestLexer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expression of a rule and what it puts in the place of a match. Reference: r-expression-rule.md, r-substitution-rule.md */
record Substitution(Pattern expression, Optional<Replacement> replacement, boolean all) {
    static final int LONGEST = RequestLexer.LONGEST_QUERY + 5_000;
    /** What stands for no expression at all: it matches every request, and what is put in its place comes to stand at the end. */
    static final Pattern END = Pattern.compile("\\z");

    /** The request as the rule leaves it; empty when it doesn't match. */
    Optional<String> apply(String request, BoundedText.Budget budget) {
        Matcher matcher = expression.matcher(new BoundedText(request, budget));
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(replacement.isEmpty() ? request : replaced(request, matcher, replacement.get()));
    }

    private String replaced(String request, Matcher matcher, Replacement with) {
        var text = new StringBuilder();
        int from = 0;
        do {
            int group = with.usesGroups() ? 0 : firstCaptured(matcher);
            text.append(request, from, matcher.start(group)).append(with.of(matcher));
            from = matcher.end(group);
            bounded(text);
        } while (all && matcher.find());
        return bounded(text.append(request, from, request.length())).toString();
    }

    /** With parentheses that the replacement doesn't use, only what they captured is replaced. */
    private static int firstCaptured(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.start(group) >= 0) {
                return group;
            }
        }
        return 0;
    }

    private static <T extends CharSequence> T bounded(T request) {
        if (request.length() > LONGEST) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the rules of the catalog make the request longer than " + LONGEST + " characters");
        }
        return request;
    }
}
