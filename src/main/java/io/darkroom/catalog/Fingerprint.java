package io.darkroom.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What tells whether a file is still the one that was read. */
record Fingerprint(long size, FileTime modified) {
    /** Also of a file that can't be looked at: that it comes back is a change. */
    static final Fingerprint MISSING = new Fingerprint(-1, FileTime.fromMillis(0));

    static Fingerprint of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Fingerprint(found.size(), found.lastModifiedTime());
        } catch (IOException notThere) {
            return MISSING;
        }
    }
}
