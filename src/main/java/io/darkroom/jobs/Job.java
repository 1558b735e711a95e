package io.darkroom.jobs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A job that is kept: what was submitted, how far it is, and the run that goes on, if one does. */
final class Job {
    private static final Logger LOG = Logger.getLogger(Job.class.getName());

    private final JobFolder folder;
    private final JobOrder order;
    private JobState state;
    private JobRun run;
    private Instant runStarted;
    private int triedBefore;

    Job(JobFolder folder, JobOrder order, JobState state) {
        this.folder = folder;
        this.order = order;
        this.state = state;
    }

    JobOrder order() {
        return order;
    }

    JobFolder folder() {
        return folder;
    }

    synchronized JobStatus status() {
        return state.status();
    }

    synchronized Optional<JobRun> run() {
        return Optional.ofNullable(run);
    }

    synchronized void become(JobStatus status) {
        state = state.with(status);
        keep();
    }

    synchronized void interrupted(String why) {
        state = state.interrupted(why);
        keep();
    }

    /** @throws IllegalStateException when it runs already, or must not run */
    synchronized JobRun begin(long execution, BooleanSupplier stopElsewhere) throws IOException {
        if (run != null || state.status() == JobStatus.DONE) {
            throw new IllegalStateException("job " + order.id() + " is " + state.status().word());
        }
        run = JobRun.open(this, execution, stopElsewhere);
        runStarted = Instant.now();
        triedBefore = run.tally().tried();
        state = state.running(runStarted);
        keep();
        return run;
    }

    /** The run that was told; empty if none goes on. */
    synchronized Optional<JobRun> stopRun() {
        run().ifPresent(running -> {
            state = state.with(JobStatus.STOPPING);
            running.stop();
        });
        return run();
    }

    synchronized void ended(String why) {
        Instant now = Instant.now();
        Journal.Tally tally = run.tally();
        JobStatus how = tally.tried() == order.total() ? JobStatus.DONE
                : state.status() == JobStatus.STOPPING ? JobStatus.STOPPED : JobStatus.INTERRUPTED;
        state = state.with(tally).ended(how, how == JobStatus.INTERRUPTED ? why : "", now, Duration.between(runStarted, now));
        run = null;
        keep();
    }

    synchronized JobProgress progress() {
        Instant now = Instant.now();
        if (run == null) {
            return new JobProgress(order, state, 0, Duration.ZERO, now);
        }
        Journal.Tally tally = run.tally();
        return new JobProgress(order, state.with(tally), tally.tried() - triedBefore, Duration.between(runStarted, now), now);
    }

    FailureReport failures() {
        return new FailureReport(folder, order);
    }

    /** A state that can't be written is found out from the journal at the next start. */
    private void keep() {
        try {
            folder.write(state);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, failed, () -> "The state of job " + order.id() + " could not be written");
        }
    }
}
