package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its target under a temporary name and moved over it at
 * the end.
 *
 * <p>It is locked while it is written, so that another server on the same folder does not take it for a left-over.
 * Belongs to one thread.
 */
public final class AtomicFile implements AutoCloseable {
    static final String PREFIX = ".darkroom-";
    static final String SUFFIX = ".tmp";
    private static final Path SELF = Path.of("");

    private final SaveTarget target;
    private final Folder folder;
    private final Path temporary;
    private final FileChannel channel;
    private boolean committed;
    private boolean closed;

    private AtomicFile(SaveTarget target, Folder folder, Path temporary, FileChannel channel) {
        this.target = target;
        this.folder = folder;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** Makes an empty temporary file in the target's folder. */
    public static AtomicFile create(SaveTarget target) {
        try {
            Folder folder = Folder.open(target.root(), target.folder());
            try {
                Path temporary = Path.of(PREFIX + UUID.randomUUID() + SUFFIX);
                FileChannel channel = folder.open(temporary, Folder.CREATE);
                lock(channel);
                return new AtomicFile(target, folder, temporary, channel);
            } catch (IOException failed) {
                quietly(folder::close);
                throw failed;
            }
        } catch (IOException failed) {
            throw SaveFailure.of(target.name(), failed);
        }
    }

    /** Where the content goes; its exceptions become faults by {@link SaveFailure#of}. */
    public SeekableByteChannel channel() {
        return channel;
    }

    /** Brings what was written to the disk, which may take its time; a commit then has little left to do. */
    public void flush() {
        try {
            channel.force(true);
        } catch (IOException failed) {
            throw SaveFailure.of(target.name(), failed);
        }
    }

    /** Puts the file in place of any older one; whatever goes wrong, the older one stays as it was. */
    public Saved commit() {
        // An interruption that comes this late must not close the channel: the decision to finish has been made.
        boolean interrupted = Thread.interrupted();
        try {
            channel.force(true);
            requireUnchangedPlace();
            BasicFileAttributes written = folder.attributes(temporary);
            folder.replace(temporary, target.file());
            committed = true;
            forceFolder();
            return new Saved(written.lastModifiedTime().toInstant(), written.size());
        } catch (IOException failed) {
            throw SaveFailure.of(target.name(), failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Without a commit, leaves nothing behind. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        quietly(channel::close);
        if (!committed) {
            quietly(() -> folder.delete(temporary));
        }
        quietly(folder::close);
    }

    // The file is in place by now; a file system that can't force a folder must not turn that into a failure, but an error of the disk does.
    private void forceFolder() {
        try {
            folder.force();
        } catch (IOException failed) {
            if (SaveFailure.isDiskError(failed)) {
                throw new Fault(ErrorCode.SAVE_FAILED, "name=" + target
                        + ": the disk has an error; the file is in place now, but a loss of power could undo that", failed);
            }
        }
    }

    // The open folder can't be swapped, but it may have been moved: then the request's path names another one.
    private void requireUnchangedPlace() throws IOException {
        try (Folder now = Folder.open(target.root(), target.folder())) {
            if (!Objects.equals(now.attributes(SELF).fileKey(), folder.attributes(SELF).fileKey())) {
                throw new Fault(ErrorCode.SAVE_FAILED,
                        "name=" + target + ": the folder has been replaced meanwhile; nothing was saved");
            }
        }
        folder.attributesIfAny(target.file()).flatMap(Folder::obstacle).ifPresent(obstacle -> {
            throw SaveName.refused(target.name(), obstacle);
        });
    }

    // File systems without locks are served too; LeftoverFiles goes by age there.
    private static void lock(FileChannel channel) {
        try {
            FileLock _ = channel.tryLock();
        } catch (IOException | OverlappingFileLockException unsupported) {
            // Nothing to do.
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException ignored) {
            // What can't be cleared away now is removed at the next start.
        }
    }
}
