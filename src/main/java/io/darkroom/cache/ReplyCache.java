package io.darkroom.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Replies by their versions. A version names everything that a reply is made from, files and records among them, so an entry can't become stale: it is
 * asked for no more, and its place is taken by others. What many ask for at once is made once, whether it can be kept or not.
 */
public final class ReplyCache {
    /** What a request wants of the copy that may be here. */
    public enum Use { READ_AND_KEEP, KEEP_ANEW, NONE }

    private final Path folder;
    private final long bytes;
    private final Optional<ReplyFolder> kept;
    private final Flights flights = new Flights();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** @param bytes of all files; 0 keeps nothing */
    public ReplyCache(Path folder, long bytes) {
        this.folder = folder;
        this.bytes = bytes;
        this.kept = bytes == 0 ? Optional.empty() : Optional.of(new ReplyFolder(folder, bytes));
    }

    public boolean is(Path otherFolder, long otherBytes) {
        return folder.equals(otherFolder) && bytes == otherBytes;
    }

    /**
     * The reply of this version, made if it is not here. It belongs to all who asked for it, and must not be changed.
     *
     * @param waiting waits for the reply that another caller is making; empty where that caller's failure says nothing about this one
     */
    public byte[] reply(String version, Use use, Supplier<byte[]> maker, Function<Future<byte[]>, Optional<byte[]>> waiting) {
        return switch (use) {
            // Another caller may have kept it between the look and the start.
            case READ_AND_KEEP -> read(version).orElseGet(() ->
                    flights.reply(version, () -> read(version).orElseGet(() -> made(version, maker)), waiting));
            // What is under way may have begun before that for which the copy is to be renewed.
            case KEEP_ANEW -> made(version, maker);
            case NONE -> maker.get();
        };
    }

    private Optional<byte[]> read(String version) {
        Optional<byte[]> known = kept.flatMap(place -> place.read(version));
        known.ifPresent(_ -> hits.increment());
        return known;
    }

    private byte[] made(String version, Supplier<byte[]> maker) {
        kept.ifPresent(_ -> misses.increment());
        byte[] reply = maker.get();
        kept.ifPresent(place -> place.write(version, reply));
        return reply;
    }

    /** Replies that came from here, and those that another caller was just making. */
    public long hits() {
        return hits.sum() + flights.joined();
    }

    /** Replies that could have come from here and had to be made. */
    public long misses() {
        return misses.sum();
    }
}
