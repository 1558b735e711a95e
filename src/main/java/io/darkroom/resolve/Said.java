package io.darkroom.resolve;

import io.darkroom.catalog.Catalog;
import io.darkroom.catalog.Entry;
import io.darkroom.catalog.record.Fields;
import java.time.Instant;
import java.util.List;

/** What catalogs said about a request and about all within it: once they say something else, its reply is another one. Reference: r-id.md, r-uselastmodified.md */
final class Said {
    private int all;
    private Instant modified = Instant.EPOCH;

    void take(Catalog catalog) {
        take(catalog.written());
    }

    void take(Resolved resolved) {
        take(resolved.modifiers());
        take(resolved.main());
        resolved.entry().ifPresent(this::changed);
    }

    /** The record of a layer. */
    void take(Entry entry) {
        take(List.of(Assembly.modifiers(entry, Fields.MODIFIER), entry.value(Fields.ANCHOR), entry.value(Fields.RESOLUTION)));
        changed(entry);
    }

    private void changed(Entry entry) {
        modified = entry.timeStamp().isAfter(modified) ? entry.timeStamp() : modified;
    }

    private void take(Object something) {
        all = 31 * all + something.hashCode();
    }

    String version() {
        return Integer.toHexString(all);
    }

    /** When the last of the records was changed. */
    Instant modified() {
        return modified;
    }
}
