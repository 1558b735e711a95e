package io.darkroom.save;

import io.darkroom.error.Fault;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides once whether a save finishes or is stopped.
 *
 * <p>Whoever moves the save out of {@code RUNNING} has won: the worker, who may then change the disk, or the
 * one who stops it, who may then tell that nothing has changed.
 */
public final class SaveState {
    /** Where a save stands. */
    public enum Phase { RUNNING, COMMITTING, DONE, STOPPED }

    private record Now(Phase phase, Optional<Fault> reason) {
        Now(Phase phase) {
            this(phase, Optional.empty());
        }
    }

    private static final Now RUNNING = new Now(Phase.RUNNING);
    private static final Now COMMITTING = new Now(Phase.COMMITTING);
    private static final Now DONE = new Now(Phase.DONE);

    private final AtomicReference<Now> now = new AtomicReference<>(RUNNING);

    /** True for the worker that may put its file in place; false when the save has been stopped. */
    public boolean beginCommit() {
        return now.compareAndSet(RUNNING, COMMITTING);
    }

    /** To be called by the worker whose file is in place. */
    public boolean done() {
        return now.compareAndSet(COMMITTING, DONE);
    }

    /** True if the save is off for this reason; false when it is being put in place, and its outcome has to be waited for. */
    public boolean stop(Fault reason) {
        return now.compareAndSet(RUNNING, new Now(Phase.STOPPED, Optional.of(reason)));
    }

    public Phase phase() {
        return now.get().phase();
    }

    /** Why the save was stopped; empty if it was not. */
    public Optional<Fault> reason() {
        return now.get().reason();
    }
}
