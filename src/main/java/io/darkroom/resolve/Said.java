package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Entry;
import io.darkroom.protocol.Modifier;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** What catalogs said about a request and about all within it: once they say something else, its reply is another one. Reference: r-id.md, r-uselastmodified.md */
final class Said {
    /** What is done with a reply, not what it is. */
    private static final Set<String> OF_NO_PIXEL = Set.of("cache", "req");

    private final StringJoiner all = new StringJoiner("\n");
    private Instant modified = Instant.EPOCH;

    void take(Catalog catalog) {
        all.add(catalog.written().toString()).add(catalog.profiles().toString());
    }

    void take(Resolved resolved) {
        resolved.modifiers().stream().filter(Said::hasASay).forEach(modifier -> all.add(modifier.toString()));
        take(resolved.main());
        // Rules may have changed some for this client.
        all.add(resolved.attributes().written());
        resolved.entry().ifPresent(this::take);
    }

    private static boolean hasASay(Modifier modifier) {
        return !(modifier instanceof Modifier.Assignment command && OF_NO_PIXEL.contains(command.name().toLowerCase(Locale.ROOT)));
    }

    void take(Entry entry) {
        all.add(entry.record().written()).add(entry.catalog().attributes().written());
        modified = entry.timeStamp().isAfter(modified) ? entry.timeStamp() : modified;
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
