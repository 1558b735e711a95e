package io.darkroom.jobs;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A job while it is carried out: a few saves are in flight at any time, and what became of them is put down in the order of the lines.
 * One thread runs it; others may only ask it to stop, and how far it is.
 */
final class JobRun implements Closeable {
    private static final int IN_FLIGHT = 2 * Runtime.getRuntime().availableProcessors();
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Job job;
    private final long execution;
    private final BooleanSupplier stopElsewhere;
    private final JobList list;
    private final Journal journal;
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean serverStops;

    private record InFlight(JobLine line, String name, CompletableFuture<?> save) {
        LineOutcome outcome() {
            try {
                save.join();
                return LineOutcome.done(line.number());
            } catch (CompletionException failed) {
                return LineOutcome.failed(line.number(), name, failed.getCause());
            }
        }
    }

    private JobRun(Job job, long execution, BooleanSupplier stopElsewhere, JobList list, Journal journal) {
        this.job = job;
        this.execution = execution;
        this.stopElsewhere = stopElsewhere;
        this.list = list;
        this.journal = journal;
    }

    /** @param stopElsewhere whether the batch system was told to stop this run, by an administrator or because the server is suspended */
    static JobRun open(Job job, long execution, BooleanSupplier stopElsewhere) throws IOException {
        Journal journal = Journal.open(job.folder().journal());
        JobList list = JobList.open(job.folder().list());
        while (list.number() < journal.tally().lastLine()) {
            list.next();
        }
        return new JobRun(job, execution, stopElsewhere, list, journal);
    }

    Job job() {
        return job;
    }

    /** The number by which the server's Jakarta Batch knows this run. */
    long execution() {
        return execution;
    }

    Journal.Tally tally() {
        return journal.tally();
    }

    /** The next line to be saved; empty at the end, or when the run is to stop. */
    Optional<JobLine> next() throws IOException {
        return stops() ? Optional.empty() : list.next();
    }

    /**
     * Begins a save as soon as fewer than the allowed number are in flight, and tries again as long as the server is busy.
     *
     * @param save may be called more than once
     */
    void start(JobLine line, String name, Supplier<CompletionStage<?>> save) throws InterruptedException {
        room.acquire();
        long pause = 0;
        CompletableFuture<?> begun;
        do {
            if (stop.await(pause, TimeUnit.MILLISECONDS) || stops()) {
                room.release();
                return;
            }
            begun = save.get().toCompletableFuture();
            pause = Math.clamp(2 * pause, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        } while (isRefusedAsBusy(begun));
        begun.whenComplete((_, _) -> room.release());
        inFlight.add(new InFlight(line, name, begun));
    }

    /** Whether no more saves are begun. */
    boolean stops() {
        return stop.getCount() == 0 || stopElsewhere.getAsBoolean();
    }

    private static boolean isRefusedAsBusy(CompletableFuture<?> save) {
        if (!save.isCompletedExceptionally()) {
            return false;
        }
        Throwable failure = save.exceptionNow();
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof Fault fault && fault.code() == ErrorCode.OVERLOADED;
    }

    /** Puts down what became of the older saves, which is waited for; the newest stay in flight, so that the processors have work. */
    void putDown() throws IOException {
        putDownTo(IN_FLIGHT);
    }

    private void putDownTo(int left) throws IOException {
        while (inFlight.size() > left) {
            LineOutcome outcome = inFlight.peek().outcome();
            if (serverStops && outcome.failure().isPresent()) {
                // It was cut off by the end of the server: this line and those after it are for the next run.
                inFlight.clear();
                break;
            }
            journal.add(outcome);
            inFlight.remove();
        }
        journal.force();
    }

    /** Begins no more saves; those in flight are waited for. */
    void stop() {
        stop.countDown();
    }

    /** Begins no more saves; those in flight may be cut off. */
    void serverStops() {
        serverStops = true;
        stop();
    }

    /** Waits for the saves in flight and puts them down; may be called twice. */
    @Override
    public void close() throws IOException {
        try (list; journal) {
            putDownTo(0);
        }
    }

    /** Complete once nothing works at this run any more. */
    CompletableFuture<Void> ended() {
        return ended;
    }
}
