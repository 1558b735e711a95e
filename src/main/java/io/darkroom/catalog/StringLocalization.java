package io.darkroom.catalog;

import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Picks the text of a locale out of texts that hold several, each behind its mark {@code ^loc=ID^}. Reference: r-text-string-localization.md,
 * r-localestrmap.md
 *
 * @param marks the ids that are looked for, in this order; empty when the main catalog has no map, and texts stay as they are
 */
public record StringLocalization(Optional<List<String>> marks) {
    /** Nothing within a mark may be one, so that a text of many carets is looked through once. */
    private static final Pattern MARK = Pattern.compile("\\^\\s*loc=([^^]*+)\\^");
    private static final Pattern LINE = Pattern.compile("(?m)^([^=\\r\\n]*+=)?+([^\\r\\n]++)");
    private static final Pattern TARGET = Pattern.compile("(?i)\\s*target\\.[^.=]*\\.(label|userdata)\\s*=");
    private static final Pattern SET_ELEMENT = Pattern.compile("((?:^|[,;:{(])\\s*(?:0[xX][0-9a-fA-F]{6})?)([^,;:{}()]++)");
    private static final Pattern MAP_VALUE = Pattern.compile("(?i)(?:(?<![a-z-])([a-z-]++)\\s*=\\s*)?+(?:\"([^\"]*+)\"|'([^']*+)')");

    /** @param locale the value of locale=, when the request has one */
    public static StringLocalization of(CatalogAttributes main, Optional<String> locale) {
        boolean off = main.value(Attributes.LOCALE_STR_MAP).isEmpty();
        return new StringLocalization(off ? Optional.empty() : Optional.of(IdTranslation.searched(Attributes.LOCALE_STR_MAP, main, locale)));
    }

    /** The values of all properties. */
    public String userData(String text) {
        return replaced(text, LINE, line -> group(line, 1) + element(line.group(2)));
    }

    /** The labels and user data of targets. */
    public String targets(String text) {
        return replaced(text, LINE, line -> TARGET.matcher(group(line, 1)).matches() ? group(line, 1) + element(line.group(2)) : line.group());
    }

    /** Everything between separators; a colour in front stays. */
    public String imageSet(String text) {
        return replaced(text, SET_ELEMENT, part -> part.group(1) + element(part.group(2)));
    }

    /** Quoted values of all attributes but those that tell the place. */
    public String map(String text) {
        return replaced(text, MAP_VALUE, value -> {
            boolean place = group(value, 1).equalsIgnoreCase("coords") || group(value, 1).equalsIgnoreCase("shape");
            int quoted = value.group(2) == null ? 3 : 2;
            int start = value.start(quoted) - value.start();
            String whole = value.group();
            return place ? whole : whole.substring(0, start) + element(value.group(quoted)) + whole.charAt(whole.length() - 1);
        });
    }

    /** One text: that of the first mark which it has, or what stands in front of all marks for the empty mark. */
    String element(String text) {
        Matcher mark = MARK.matcher(text);
        if (marks.isEmpty() || !mark.find()) {
            return text;
        }
        for (String wanted : marks.get()) {
            Optional<String> found = wanted.isEmpty() ? Optional.of(text.substring(0, mark.start())) : behind(text, wanted);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private static Optional<String> behind(String text, String wanted) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (mark.group(1).equals(wanted)) {
                int start = mark.end();
                return Optional.of(text.substring(start, mark.find() ? mark.start() : text.length()));
            }
        }
        return Optional.empty();
    }

    private String replaced(String text, Pattern elements, Function<MatchResult, String> replacement) {
        return marks.isEmpty() ? text : elements.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    private static String group(MatchResult match, int group) {
        return match.group(group) == null ? "" : match.group(group);
    }
}
