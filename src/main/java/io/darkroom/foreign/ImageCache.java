package io.darkroom.foreign;

import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The kept images by their URLs, bounded in number and bytes: what was not used for the longest time goes first. Used under a lock of its owner's. */
final class ImageCache {
    private final int mostEntries;
    private final long mostBytes;
    private final Map<URI, CacheEntry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    ImageCache(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    Optional<CacheEntry> find(URI uri) {
        CacheEntry entry = entries.get(uri);
        if (entry != null && !entry.image().isThere()) {
            drop(uri);
            return Optional.empty();
        }
        return Optional.ofNullable(entry);
    }

    /** In place of an older one, which may be the same file; the caller holds it, too. */
    void keep(URI uri, CacheEntry entry) {
        entry.image().hold();
        drop(uri);
        entries.put(uri, entry);
        bytes += entry.image().length();
        Iterator<CacheEntry> eldest = entries.values().iterator();
        while (entries.size() > mostEntries || bytes > mostBytes) {
            CacheEntry leaving = eldest.next();
            eldest.remove();
            letGo(leaving);
        }
    }

    void drop(URI uri) {
        CacheEntry entry = entries.remove(uri);
        if (entry != null) {
            letGo(entry);
        }
    }

    void clear() {
        entries.values().forEach(this::letGo);
        entries.clear();
    }

    private void letGo(CacheEntry entry) {
        bytes -= entry.image().length();
        entry.image().release();
    }
}
