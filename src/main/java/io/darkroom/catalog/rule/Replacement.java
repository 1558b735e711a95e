package io.darkroom.catalog.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * What takes the place of a match: text in which {@code $n} stands for a captured substring. A backslash makes the next character plain, and so is
 * a dollar sign without a number: macros and variables are written like that. Reference: r-substitution-rule.md
 */
record Replacement(List<Part> parts) {
    /** Text, or the number of a group. */
    private record Part(String text, int group) {}

    Replacement {
        parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException when there is no such group */
    static Replacement read(String text, int groups) {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean last = at + 1 == text.length();
            if (c == '\\' && !last) {
                plain.append(text.charAt(++at));
            } else if (c == '$' && !last && isDigit(text.charAt(at + 1))) {
                parts.add(new Part(plain.toString(), -1));
                plain.setLength(0);
                at++;
                int group = group(text, at, groups);
                at += Integer.toString(group).length() - 1;
                parts.add(new Part("", group));
            } else {
                plain.append(c);
            }
        }
        parts.add(new Part(plain.toString(), -1));
        return new Replacement(parts);
    }

    /** As many digits as there is a group for. */
    private static int group(String text, int from, int groups) {
        int group = text.charAt(from) - '0';
        if (group > groups) {
            throw new IllegalArgumentException("$" + group + " stands for nothing; the expression has " + groups + " pairs of parentheses");
        }
        for (int at = from + 1; group > 0 && at < text.length() && isDigit(text.charAt(at)); at++) {
            int longer = group * 10 + text.charAt(at) - '0';
            if (longer > groups) {
                break;
            }
            group = longer;
        }
        return group;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean usesGroups() {
        return parts.stream().anyMatch(part -> part.group() > 0);
    }

    String of(MatchResult match) {
        var text = new StringBuilder();
        for (Part part : parts) {
            String captured = part.group() < 0 ? null : match.group(part.group());
            text.append(part.text()).append(captured == null ? "" : captured);
        }
        return text.toString();
    }
}
