package io.darkroom.save;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides once whether a save finishes or times out.
 *
 * <p>Whoever moves the save out of {@code RUNNING} has won: the worker, who may then change the disk, or the
 * one who waits, who may then tell that nothing has changed.
 */
public final class SaveState {
    /** Where a save stands. */
    public enum Phase { RUNNING, COMMITTING, DONE, TIMED_OUT }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);

    /** True for the worker that may put its file in place; false when the time is over. */
    public boolean beginCommit() {
        return phase.compareAndSet(Phase.RUNNING, Phase.COMMITTING);
    }

    /** To be called by the worker whose file is in place. */
    public boolean done() {
        return phase.compareAndSet(Phase.COMMITTING, Phase.DONE);
    }

    /** True if the save is off; false when it is being put in place, and its outcome has to be waited for. */
    public boolean timeOut() {
        return phase.compareAndSet(Phase.RUNNING, Phase.TIMED_OUT);
    }

    public Phase phase() {
        return phase.get();
    }
}
