package io.darkroom.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How far a job is at one moment, as callers are told. */
public final class JobProgress {
    private final JobOrder order;
    private final JobState state;
    private final int triedThisRun;
    private final Duration thisRun;
    private final Instant now;

    /**
     * The state's figures include those of the run that goes on.
     *
     * @param thisRun how long that run has gone on; zero when none does
     */
    JobProgress(JobOrder order, JobState state, int triedThisRun, Duration thisRun, Instant now) {
        this.order = order;
        this.state = state;
        this.triedThisRun = triedThisRun;
        this.thisRun = thisRun;
        this.now = now;
    }

    public String id() {
        return order.id().text();
    }

    /** Times are milliseconds since 1970; what is not known yet is absent. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("job", id());
        values.put("status", state.status().word());
        values.put("total", order.total());
        values.put("done", state.done());
        values.put("failed", state.failed());
        values.put("remaining", remaining());
        values.put("percent", (int) (100L * tried() / order.total()));
        values.put("submitted", order.submitted().toEpochMilli());
        state.started().ifPresent(time -> values.put("started", time.toEpochMilli()));
        rate().ifPresent(rate -> values.put("ratePerSecond", Math.round(rate * 10) / 10.0));
        estimatedEnd().ifPresent(time -> values.put("estimatedEnd", time.toEpochMilli()));
        state.ended().ifPresent(time -> values.put("ended", time.toEpochMilli()));
        if (!state.reason().isEmpty()) {
            values.put("reason", state.reason());
        }
        return values;
    }

    private int tried() {
        return state.done() + state.failed();
    }

    private int remaining() {
        return order.total() - tried();
    }

    private boolean runs() {
        return !thisRun.isZero();
    }

    /** Lines per second: of the run that goes on, or of all runs when none does. */
    private Optional<Double> rate() {
        int lines = runs() ? triedThisRun : tried();
        long millis = (runs() ? thisRun : state.active()).toMillis();
        return lines == 0 || millis == 0 ? Optional.empty() : Optional.of(lines * 1000.0 / millis);
    }

    private Optional<Instant> estimatedEnd() {
        return runs() && state.status() == JobStatus.RUNNING ? rate().map(rate -> now.plusMillis((long) (remaining() * 1000 / rate))) : Optional.empty();
    }
}
