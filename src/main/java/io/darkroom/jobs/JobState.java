package io.darkroom.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * How far a job is, between two runs of it.
 *
 * @param started when it first ran
 * @param ended   when it last ended
 * @param active  how long it has run, all runs together
 * @param reason  why it was interrupted, where there is more to tell; may be empty
 */
record JobState(JobStatus status, int done, int failed, Optional<Instant> started, Optional<Instant> ended, Duration active, String reason) {
    static final JobState NEW = new JobState(JobStatus.WAITING, 0, 0, Optional.empty(), Optional.empty(), Duration.ZERO, "");

    JobState with(JobStatus newStatus) {
        return new JobState(newStatus, done, failed, started, ended, active, "");
    }

    JobState interrupted(String why) {
        return new JobState(JobStatus.INTERRUPTED, done, failed, started, ended, active, why);
    }

    JobState with(Journal.Tally tally) {
        return new JobState(status, tally.done(), tally.failed(), started, ended, active, reason);
    }

    JobState running(Instant now) {
        return new JobState(JobStatus.RUNNING, done, failed, started.or(() -> Optional.of(now)), Optional.empty(), active, "");
    }

    JobState ended(JobStatus how, String why, Instant now, Duration run) {
        return new JobState(how, done, failed, started, Optional.of(now), active.plus(run), why);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("status", status.name());
        properties.setProperty("done", Integer.toString(done));
        properties.setProperty("failed", Integer.toString(failed));
        started.ifPresent(time -> properties.setProperty("started", Long.toString(time.toEpochMilli())));
        ended.ifPresent(time -> properties.setProperty("ended", Long.toString(time.toEpochMilli())));
        properties.setProperty("active", Long.toString(active.toMillis()));
        properties.setProperty("reason", reason);
        return properties;
    }

    static JobState of(Properties properties) {
        return new JobState(JobStatus.valueOf(properties.getProperty("status")), Integer.parseInt(properties.getProperty("done")),
                Integer.parseInt(properties.getProperty("failed")), time(properties, "started"), time(properties, "ended"),
                Duration.ofMillis(Long.parseLong(properties.getProperty("active"))), properties.getProperty("reason"));
    }

    private static Optional<Instant> time(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(Long::valueOf).map(Instant::ofEpochMilli);
    }
}
