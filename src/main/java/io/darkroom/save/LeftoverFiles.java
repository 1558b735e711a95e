package io.darkroom.save;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Removes the temporary files of a crash.
 *
 * <p>A file goes if it is older than this server and no living server holds its lock, or, where the file system has
 * no locks, if it is older than any save may last.
 */
public final class LeftoverFiles {
    private static final Pattern NAME = Pattern.compile(
            Pattern.quote(AtomicFile.PREFIX) + "[0-9a-f-]{36}" + Pattern.quote(AtomicFile.SUFFIX));
    private static final int DEEPEST = 32;
    private static final int MOST_ENTRIES = 1_000_000;
    private static final Duration LONGEST_SAVE = Duration.ofDays(2);

    private final Instant start;
    private int seen;
    private int removed;

    private LeftoverFiles(Instant start) {
        this.start = start;
    }

    /** Removes them below a save folder and tells how many; what can't be read or removed stays. */
    public static int remove(Path root) {
        return remove(root, Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    static int remove(Path root, Instant start) {
        LeftoverFiles leftovers = new LeftoverFiles(start);
        try (Folder folder = Folder.open(root)) {
            leftovers.clear(folder, 0);
        } catch (IOException | DirectoryIteratorException unreadable) {
            // The next start tries again.
        }
        return leftovers.removed;
    }

    private void clear(Folder folder, int depth) {
        try (Stream<Path> names = folder.names()) {
            for (Path name : (Iterable<Path>) names::iterator) {
                if (seen++ >= MOST_ENTRIES) {
                    return;
                }
                visit(folder, name, depth);
            }
        } catch (DirectoryIteratorException unreadable) {
            // The rest of this folder is left alone.
        }
    }

    private void visit(Folder folder, Path name, int depth) {
        try {
            BasicFileAttributes entry = folder.attributes(name);
            if (entry.isDirectory() && depth < DEEPEST) {
                try (Folder below = folder.enter(name)) {
                    clear(below, depth + 1);
                }
            } else if (entry.isRegularFile() && NAME.matcher(name.toString()).matches()
                    && abandoned(folder, name, entry.lastModifiedTime().toInstant())) {
                folder.delete(name);
                removed++;
            }
        } catch (IOException unreadable) {
            // One that can't be looked at must not keep the others from being removed.
        }
    }

    // This server's own files are never opened here: closing one would give up its lock.
    private boolean abandoned(Folder folder, Path name, Instant modified) throws IOException {
        if (!modified.isBefore(start)) {
            return false;
        }
        try (FileChannel channel = folder.open(name, Folder.WRITE)) {
            return lockable(channel, modified);
        }
    }

    private boolean lockable(FileChannel channel, Instant modified) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException noLocks) {
            return modified.isBefore(start.minus(LONGEST_SAVE));
        }
    }
}
