package io.darkroom.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** A folder of replies, bounded in size. It only saves work: whatever fails here is a line in the log, never a failed request. */
final class ReplyFolder {
    private static final Logger LOG = Logger.getLogger(ReplyFolder.class.getName());
    private static final int SHELVES = 16;

    private final List<Shelf> shelves;
    private volatile String complaint = "";

    ReplyFolder(Path folder, long bytes) {
        shelves = IntStream.range(0, SHELVES).mapToObj(i -> new Shelf(folder.resolve(Integer.toHexString(i)), bytes / SHELVES)).toList();
    }

    Optional<byte[]> read(String version) {
        try {
            return shelf(version).read(version);
        } catch (IOException unreadable) {
            complain("read", unreadable);
            return Optional.empty();
        }
    }

    void write(String version, byte[] reply) {
        try {
            shelf(version).write(version, reply);
            complaint = "";
        } catch (IOException | DirectoryIteratorException unwritable) {
            complain("written", unwritable);
        }
    }

    /** Versions are digests in hexadecimal digits: the shelves fill evenly. */
    private Shelf shelf(String version) {
        return shelves.get(Character.digit(version.charAt(0), SHELVES));
    }

    private void complain(String what, Exception cause) {
        if (!what.equals(complaint)) {
            complaint = what;
            LOG.log(Level.WARNING, "The cache of replies can''t be {0}, so images are rendered for every request meanwhile: {1}", new Object[] {what, cause});
        }
    }
}
