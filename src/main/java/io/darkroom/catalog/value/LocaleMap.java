package io.darkroom.catalog.value;

import io.darkroom.protocol.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** For each locale what is searched, in this order: suffixes of ids, or marks within texts. Reference: r-localemap.md, r-localestrmap.md */
public record LocaleMap(Map<String, List<String>> searched) {
    static final LocaleMap NONE = new LocaleMap(Map.of());
    static final int MOST_LOCALES = 1_000;
    static final int MOST_SUFFIXES = 100;

    public LocaleMap {
        // In the order of the file, for replies that list them.
        searched = Collections.unmodifiableMap(new LinkedHashMap<>(searched));
    }

    static LocaleMap read(Arguments a) {
        var map = new LinkedHashMap<String, List<String>>();
        for (String item : a.whole().split("\\|", -1)) {
            var words = new ArrayList<String>();
            for (String word : item.split(",", -1)) {
                words.add(word.strip());
            }
            String locale = words.removeFirst().toLowerCase(Locale.ROOT);
            if (locale.isEmpty() && words.isEmpty()) {
                throw a.fault("each item must be LOCALE,SUFFIX or LOCALE,SUFFIX,SUFFIX and so on, a | between items");
            }
            if (words.size() > MOST_SUFFIXES || map.size() == MOST_LOCALES) {
                throw a.fault("no more than " + MOST_LOCALES + " locales with " + MOST_SUFFIXES + " suffixes each");
            }
            map.putIfAbsent(locale, List.copyOf(words));
        }
        return new LocaleMap(map);
    }

    public boolean isEmpty() {
        return searched.isEmpty();
    }

    /** Of the locale itself, whatever its case, or of the rule for all others; empty when there is neither. */
    public Optional<List<String>> of(String locale) {
        List<String> named = searched.get(locale.strip().toLowerCase(Locale.ROOT));
        return Optional.ofNullable(named == null ? searched.get("") : named);
    }
}
