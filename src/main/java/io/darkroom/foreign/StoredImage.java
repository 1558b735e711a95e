package io.darkroom.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fetched file that lives as long as somebody holds it: the cache, a fetch, or a rendering. Whoever makes one holds it, and only a holder may let
 * another one hold it.
 */
final class StoredImage {
    private final Path path;
    private final long length;
    private final String version;
    private final Instant modified;
    private final AtomicInteger holders = new AtomicInteger(1);

    StoredImage(Path path, long length, String version, Instant modified) {
        this.path = path;
        this.length = length;
        this.version = version;
        this.modified = modified;
    }

    StoredImage hold() {
        holders.incrementAndGet();
        return this;
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stays) {
                // The next start tries again.
            }
        }
    }

    /** Folders for temporary files are sometimes swept by others. */
    boolean isThere() {
        return Files.isReadable(path);
    }

    Path path() {
        return path;
    }

    long length() {
        return length;
    }

    String version() {
        return version;
    }

    Instant modified() {
        return modified;
    }
}
