package io.darkroom.render;

import io.darkroom.render.colour.FoundFile;
import java.nio.file.Path;
import java.time.Instant;

/** A source image or a profile on the disk as it was found: two requests that see the same length and time see the same picture. */
public record SourceFile(Path path, String name, long length, Instant modified) {
    static SourceFile of(FoundFile file) {
        return new SourceFile(file.path(), file.path().getFileName().toString(), file.length(), file.modified());
    }

    /** The same with the time at which its catalog says that it was changed. Reference: r-cachevalidationpolicy.md */
    public SourceFile dated(Instant time) {
        return new SourceFile(path, name, length, time);
    }

    /** Changes when the file does. Reference: r-id.md */
    public String version() {
        return Long.toString(modified.toEpochMilli(), 36) + "-" + Long.toString(length, 36);
    }
}
