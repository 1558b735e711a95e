package io.darkroom.catalog;

import io.darkroom.catalog.value.Attribute;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.LocaleMap;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.util.List;
import java.util.Optional;

/** The ids that stand for one id in the locale of a request, in the order in which they are tried. Reference: r-object-id-translation.md, r-locale.md */
public record IdTranslation(List<String> suffixes) {
    public static final IdTranslation NONE = new IdTranslation(List.of(""));

    public IdTranslation {
        suffixes = List.copyOf(suffixes);
    }

    /** @param locale the value of locale=, when the request has one */
    public static IdTranslation of(CatalogAttributes main, Optional<String> locale) {
        return new IdTranslation(searched(Attributes.LOCALE_MAP, main, locale));
    }

    /** What the map of the main catalog searches for the locale of a request; the empty text alone when there is no map. */
    static List<String> searched(Attribute<LocaleMap> which, CatalogAttributes main, Optional<String> locale) {
        LocaleMap map = main.value(which);
        String ordinary = main.value(Attributes.DEFAULT_LOCALE);
        String asked = locale.filter(text -> !text.isBlank()).orElse(ordinary);
        if (map.isEmpty() || asked.isEmpty() && locale.isEmpty() && map.of("").isEmpty()) {
            return List.of("");
        }
        return map.of(asked).or(() -> map.of(ordinary)).orElseThrow(() -> new Fault(ErrorCode.BAD_VALUE,
                "locale=" + Wording.excerpt(asked) + ": this catalog knows no such locale, and none that stands for others"));
    }

    List<String> of(String id) {
        return suffixes.stream().map(id::concat).toList();
    }
}
