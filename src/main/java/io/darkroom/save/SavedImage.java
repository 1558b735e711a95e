package io.darkroom.save;

import io.darkroom.protocol.Size;

/** A picture that is on the disk, whole. */
public record SavedImage(String name, Size size, String mimeType, Saved file) {
    public long pixels() {
        return (long) size.width() * size.height();
    }
}
