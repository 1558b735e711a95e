package io.darkroom.jobs;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands jobs to the server's Jakarta Batch, a few at a time; the others wait in their order. */
final class BatchRuns {
    static final int MOST = 2;
    private static final Logger LOG = Logger.getLogger(BatchRuns.class.getName());
    private static final String XML = "darkroom-saves";
    private static final Set<BatchStatus> OVER =
            EnumSet.of(BatchStatus.STOPPED, BatchStatus.FAILED, BatchStatus.COMPLETED, BatchStatus.ABANDONED);

    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Map<Job, Long> started = new HashMap<>();
    private boolean closed;

    synchronized void queue(Job job) {
        job.become(JobStatus.WAITING);
        waiting.add(job);
        startWaiting();
    }

    /** A run has begun, whoever started it: the server itself restarts those that it stopped when it was suspended. */
    synchronized void began(JobRun run) {
        started.put(run.job(), run.execution());
    }

    /** Starts as many jobs as there are free places. */
    synchronized void startWaiting() {
        started.entrySet().removeIf(entry -> entry.getKey().run().isEmpty()
                && (entry.getKey().status().isOver() || isOver(entry.getValue())));
        while (!closed && started.size() < MOST && !waiting.isEmpty()) {
            start(waiting.remove());
        }
    }

    private static boolean isOver(long execution) {
        try {
            return OVER.contains(BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus());
        } catch (BatchRuntimeException forgotten) {
            return true;
        }
    }

    private void start(Job job) {
        Properties parameters = new Properties();
        parameters.setProperty("job", job.order().id().text());
        try {
            started.put(job, BatchRuntime.getJobOperator().start(XML, parameters));
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, refused, () -> "Job " + job.order().id() + " could not be started");
            job.interrupted("the server's batch system did not start the job; its log says why");
        }
    }

    synchronized void stop(Job job) {
        if (waiting.remove(job)) {
            job.become(JobStatus.STOPPED);
            return;
        }
        Optional<JobRun> run = job.stopRun();
        if (run.isEmpty()) {
            job.become(JobStatus.STOPPED);
        }
        stop(run.map(JobRun::execution).orElse(started.getOrDefault(job, -1L)));
    }

    synchronized void close() {
        closed = true;
        waiting.forEach(job -> job.interrupted(""));
        waiting.clear();
        started.keySet().forEach(job -> job.run().ifPresent(run -> {
            run.serverStops();
            stop(run.execution());
        }));
    }

    /** The batch system shows the run as stopped, too. */
    private static void stop(long execution) {
        JobOperator operator = BatchRuntime.getJobOperator();
        try {
            operator.stop(execution);
        } catch (RuntimeException alreadyOver) {
            LOG.log(Level.FINE, "A batch run had ended before it could be stopped", alreadyOver);
        }
    }
}
