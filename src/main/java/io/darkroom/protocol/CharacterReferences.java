package io.darkroom.protocol;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the character references of HTML by what they stand for: numbers and the names that every author needs; all else stays. Reference: r-map.md */
public final class CharacterReferences {
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");

    private CharacterReferences() {
    }

    public static String replaced(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(meaning(reference)));
    }

    private static String meaning(MatchResult reference) {
        if (reference.group(3) != null) {
            return NAMED.get(reference.group(3));
        }
        int codePoint = reference.group(1) != null ? Integer.parseInt(reference.group(1)) : Integer.parseInt(reference.group(2), 16);
        boolean character = Character.isValidCodePoint(codePoint) && codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
        return character ? Character.toString(codePoint) : reference.group();
    }
}
