package io.darkroom.render;

import java.nio.file.Path;
import java.time.Instant;

/** A source image on the disk as it was found: two requests that see the same length and time see the same picture. */
public record SourceFile(Path path, String name, long length, Instant modified) {
    /** Changes when the file does. Reference: r-id.md */
    public String version() {
        return Long.toString(modified.toEpochMilli(), 36) + "-" + Long.toString(length, 36);
    }
}
