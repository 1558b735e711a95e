package io.darkroom.protocol;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds the balanced brackets of a raw query in one pass; a bracket without its partner is plain text.
 * Reference: r-request-nesting-and-embedding.md
 */
final class Nesting {
    private final String query;
    private final int[] ends;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int openBraces;
    private int openParentheses;

    private Nesting(String query) {
        this.query = query;
        this.ends = new int[query.length()];
    }

    /** For the place of each opening bracket that is closed, the place behind its partner; 0 elsewhere. */
    static int[] ends(String query) {
        var nesting = new Nesting(query);
        for (int at = 0; at < query.length(); at++) {
            switch (nesting.bracket(at)) {
                case '{', '(' -> nesting.opened(at);
                case '}' -> nesting.closed('{', at);
                case ')' -> nesting.closed('(', at);
                default -> { }
            }
        }
        return nesting.ends;
    }

    /** Java's URI classes and many proxies escape braces but leave parentheses: an escaped brace still nests. */
    private char bracket(int at) {
        if (query.regionMatches(true, at, "%7B", 0, 3)) {
            return '{';
        }
        return query.regionMatches(true, at, "%7D", 0, 3) ? '}' : query.charAt(at);
    }

    private void opened(int at) {
        open.push(at);
        count(bracket(at), 1);
    }

    private void closed(char opening, int at) {
        // Counting spares the search through the stack that would make a hostile query quadratic.
        if ((opening == '{' ? openBraces : openParentheses) == 0) {
            return;
        }
        int partner;
        do {
            partner = open.pop();
            count(bracket(partner), -1);
        } while (bracket(partner) != opening);
        ends[partner] = at + (query.charAt(at) == '%' ? 3 : 1);
    }

    private void count(char opening, int change) {
        if (opening == '{') {
            openBraces += change;
        } else {
            openParentheses += change;
        }
    }
}
