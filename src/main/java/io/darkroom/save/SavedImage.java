package io.darkroom.save;

import io.darkroom.protocol.Size;
import java.time.Instant;

/** A picture that is on the disk, whole. */
public record SavedImage(String name, Size size, String mimeType, long length, Instant lastModified) {
}
