package io.darkroom.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Replies by their versions. A version names everything that a reply is made from, files and records among them, so an entry can't become stale: it is
 * asked for no more, and its place is taken by others.
 */
public final class ReplyCache {
    /** What a request wants of the copy that may be here. */
    public enum Use { READ_AND_KEEP, KEEP_ANEW, NONE }

    private final Path folder;
    private final long bytes;
    private final Optional<ReplyFolder> kept;
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

    /** The reply of this version, made if it is not here. */
    public byte[] reply(String version, Use use, Supplier<byte[]> maker) {
        return kept.isEmpty() || use == Use.NONE ? maker.get() : reply(version, use, maker, kept.get());
    }

    private byte[] reply(String version, Use use, Supplier<byte[]> maker, ReplyFolder place) {
        Optional<byte[]> known = use == Use.READ_AND_KEEP ? place.read(version) : Optional.empty();
        (known.isPresent() ? hits : misses).increment();
        return known.orElseGet(() -> made(version, maker, place));
    }

    private static byte[] made(String version, Supplier<byte[]> maker, ReplyFolder place) {
        byte[] reply = maker.get();
        place.write(version, reply);
        return reply;
    }

    /** Replies that came from here. */
    public long hits() {
        return hits.sum();
    }

    /** Replies that could have come from here and had to be made. */
    public long misses() {
        return misses.sum();
    }
}
