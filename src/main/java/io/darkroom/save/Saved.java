package io.darkroom.save;

import java.time.Instant;

/** What the file system says of a saved file. */
public record Saved(Instant lastModified, long length) {
}
