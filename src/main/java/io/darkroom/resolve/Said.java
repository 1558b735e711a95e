package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.ResolvedObject;
import io.darkroom.catalog.record.Fields;
import io.darkroom.catalog.value.Attributes;
import io.darkroom.catalog.value.CatalogAttributes;
import io.darkroom.catalog.value.TimeToLive;
import io.darkroom.protocol.Modifier;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** What catalogs said about a request and about all within it: once they say something else, its reply is another one. Reference: r-id.md, r-uselastmodified.md */
final class Said {
    /** What is done with a reply, not what it is. */
    private static final Set<String> OF_NO_PIXEL = Set.of("cache", "req");

    private final StringJoiner all = new StringJoiner("\n");
    private Instant modified = Instant.EPOCH;
    private Optional<TimeToLive> shortest = Optional.empty();

    void take(Catalog catalog) {
        all.add(catalog.written().toString()).add(catalog.profiles().toString());
    }

    void take(Resolved resolved) {
        resolved.modifiers().stream().filter(Said::hasASay).forEach(modifier -> all.add(modifier.toString()));
        take(resolved.main());
        // Rules may have changed some for this client.
        all.add(resolved.attributes().written());
        resolved.entry().ifPresent(this::take);
        resolved.source().ifPresent(source -> expires(source, resolved));
    }

    private static boolean hasASay(Modifier modifier) {
        return !(modifier instanceof Modifier.Assignment command && OF_NO_PIXEL.contains(command.name().toLowerCase(Locale.ROOT)));
    }

    void take(Entry entry) {
        all.add(entry.record().written()).add(entry.catalog().attributes().written());
        modified = entry.timeStamp().isAfter(modified) ? entry.timeStamp() : modified;
    }

    /** Of a request, or of what one of its layers shows. Reference: r-image-catalogs.md, r-expiration-cat.md */
    void expires(ResolvedObject object, Resolved resolved) {
        CatalogAttributes attributes = object.catalog() == resolved.main() ? resolved.attributes() : object.catalog().attributes();
        TimeToLive time = Resolver.entry(object).flatMap(entry -> entry.record().value(Fields.EXPIRATION)).orElseGet(() -> attributes.value(Attributes.EXPIRATION));
        shortest = Optional.of(shortest.map(time::shorter).orElse(time));
    }

    /** The shortest time of all; empty when nothing is shown that could expire. */
    Optional<TimeToLive> expiration() {
        return shortest;
    }

    /** All of it, in the order in which it was said. */
    String version() {
        return all.toString();
    }

    /** When the last of the records was changed. */
    Instant modified() {
        return modified;
    }
}
