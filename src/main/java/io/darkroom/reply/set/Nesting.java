package io.darkroom.reply.set;

import io.darkroom.catalog.Entry;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in sets within sets one is. Reference: r-media-set-requests.md, r-media-set-responses.md
 *
 * @param open the records whose sets are being written, the innermost last
 */
record Nesting(int depth, List<String> open) {
    static final int DEEPEST = 10;
    static final Nesting NONE = new Nesting(0, List.of());

    /** @param record that defines the set, if it is not written out where it stands */
    Nesting into(Optional<Entry> record) {
        if (depth == DEEPEST) {
            throw new Fault(ErrorCode.BAD_VALUE, "sets are nested deeper than " + DEEPEST + " levels");
        }
        var more = new ArrayList<>(open);
        record.map(Nesting::key).ifPresent(key -> {
            if (open.contains(key)) {
                throw new Fault(ErrorCode.BAD_VALUE, "the set of " + Wording.excerpt(key) + " contains itself");
            }
            more.add(key);
        });
        return new Nesting(depth + 1, more);
    }

    /** Whether it is the record of the current set itself, which may be one of its own images. */
    boolean isDefinedBy(Entry record) {
        return !open.isEmpty() && open.getLast().equals(key(record));
    }

    private static String key(Entry record) {
        return record.catalog().rootId() + "/" + record.id();
    }
}
