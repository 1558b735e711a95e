package io.darkroom.jobs;

import java.util.Locale;

/** Where a job stands. */
public enum JobStatus {
    /** Accepted; as many jobs run as may. */
    WAITING,
    RUNNING,
    /** Asked to stop; the saves in flight are being finished. */
    STOPPING,
    /** Stopped by a caller. */
    STOPPED,
    /** The server stopped, crashed, was suspended or failed while the job ran or waited. */
    INTERRUPTED,
    /** Every line has been tried. */
    DONE;

    /** As replies spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean mayBeRestarted() {
        return this == STOPPED || this == INTERRUPTED;
    }

    boolean isOver() {
        return mayBeRestarted() || this == DONE;
    }
}
