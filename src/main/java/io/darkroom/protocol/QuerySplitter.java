package io.darkroom.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a raw query at its separators, except within a nested request; comments and empty parts fall away. Reference: r-basic-syntax.md */
final class QuerySplitter {
    private static final Pattern MODIFIER = Pattern.compile("[&?]|$|\\$|%24|\\w++=");

    private QuerySplitter() {}

    static List<String> split(String query) {
        int[] ends = Nesting.ends(query);
        var parts = new ArrayList<String>();
        int from = 0;
        while (from <= query.length()) {
            int to = partEnd(query, from, ends);
            if (to > from && query.charAt(from) != '.') {
                parts.add(query.substring(from, to));
            }
            from = to + 1;
        }
        return parts;
    }

    private static int partEnd(String query, int from, int[] ends) {
        boolean comment = from < query.length() && query.charAt(from) == '.';
        int at = from;
        while (at < query.length() && !separates(query, at)) {
            // A bracket in a comment is prose: the comment ends at the very next separator.
            at = ends[at] > at && !comment ? ends[at] : at + 1;
        }
        return at;
    }

    /** A second question mark comes from clients that append a query to a URL that had one; before anything but a modifier it is part of a value. */
    private static boolean separates(String query, int at) {
        return query.charAt(at) == '&' || query.charAt(at) == '?' && MODIFIER.matcher(query).region(at + 1, query.length()).lookingAt();
    }
}
