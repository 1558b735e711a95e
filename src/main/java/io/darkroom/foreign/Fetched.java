package io.darkroom.foreign;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** A foreign image as a file that stays until this is closed. */
public final class Fetched implements AutoCloseable {
    private final StoredImage image;
    private final AtomicBoolean closed = new AtomicBoolean();

    Fetched(StoredImage held) {
        this.image = held;
    }

    public Path path() {
        return image.path();
    }

    public long length() {
        return image.length();
    }

    /** Changes when the bytes do, and only then. */
    public String version() {
        return image.version();
    }

    /** When the image was last changed by the word of its server, or else when it was fetched. */
    public Instant modified() {
        return image.modified();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            image.release();
        }
    }
}
