package io.darkroom.reply.set;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Catalogs;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.IdTranslation;
import io.darkroom.catalog.ObjectResolution;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.protocol.ObjectPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that stand for an id in one locale or the other. Reference: r-xlate.md, r-object-id-translation.md */
public final class Translations {
    private Translations() {}

    public static Map<String, String> of(ObjectPath path, Catalogs catalogs) {
        Catalog main = new ObjectResolution(catalogs, IdTranslation.NONE).main(path);
        var suffixes = new LinkedHashSet<String>(List.of(""));
        main.attributes().value(Attributes.LOCALE_MAP).searched().values().forEach(suffixes::addAll);
        var ids = new LinkedHashSet<String>();
        suffixes.forEach(suffix -> id(path, catalogs, suffix).ifPresent(ids::add));
        return Map.of("xlate.translatedIds", String.join(",", ids));
    }

    private static Optional<String> id(ObjectPath path, Catalogs catalogs, String suffix) {
        Optional<ResolvedObject> found = new ObjectResolution(catalogs, new IdTranslation(List.of(suffix))).ofPath(path);
        return found.isPresent() && found.get() instanceof ResolvedObject.OfRecord(Entry entry) ? Optional.of(entry.id()) : Optional.empty();
    }
}
