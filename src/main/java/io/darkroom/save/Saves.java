package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** All saves of this deployment: bounded in number whatever executor runs them, counted, logged, and ended with the deployment. */
@ApplicationScoped
public class Saves {
    private static final int MOST = 256;
    private static final long LONGEST_CLOSING_SECONDS = 10;
    /** How long a worker may take to clear away its file before the caller is told without it. */
    private static final long GRACE_MILLIS = 150;
    private static final int TIMER_THREADS = 2;

    private final Semaphore places = new Semaphore(MOST);
    private final Set<SaveJob> jobs = ConcurrentHashMap.newKeySet();
    private final SaveCounters counters = new SaveCounters();
    private volatile boolean closed;

    @Resource
    private ManagedThreadFactory threads;

    // The container's own scheduler would keep a save that is long done until its time would have been up.
    private ScheduledThreadPoolExecutor timer;

    @PostConstruct
    void open() {
        open(threads);
    }

    void open(ThreadFactory timerThreads) {
        timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, timerThreads);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Takes a save in, if there is room for one more. Its place is free again when no thread works at it any more. */
    public SaveJob enter(SaveOrder order) {
        if (closed) {
            throw new Fault(ErrorCode.OVERLOADED, "the server is stopping; nothing was saved");
        }
        if (!places.tryAcquire()) {
            throw busy();
        }
        SaveJob job = new SaveJob(order);
        jobs.add(job);
        job.ended().thenRun(() -> {
            jobs.remove(job);
            places.release();
        });
        if (closed) {
            job.cancel();
        }
        return job;
    }

    /** Ends a save when its time is up, and answers for its worker a moment later. */
    public void watch(SaveJob job, long millis) {
        ScheduledFuture<?> timeOut = timer.schedule(job::timeOut, millis, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> giveUp = timer.schedule(job::giveUp, millis + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        job.result().whenComplete((_, _) -> {
            timeOut.cancel(false);
            giveUp.cancel(false);
        });
    }

    int watched() {
        return timer.getQueue().size();
    }

    static Fault busy() {
        return new Fault(ErrorCode.OVERLOADED, "the server is busy: no more saves can be queued now; try again later");
    }

    /** Counts and logs a save that has ended. */
    public void report(String requestId, String name, SavedImage saved, Throwable failure, long nanos) {
        if (failure == null) {
            counters.add(SaveOutcome.DONE, nanos);
            counters.add(saved);
            SaveLog.done(requestId, saved, nanos);
        } else {
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            SaveOutcome outcome = SaveOutcome.of(cause);
            counters.add(outcome, nanos);
            SaveLog.failed(requestId, name, outcome, cause, nanos);
        }
    }

    public SaveFigures figures() {
        int running = (int) jobs.stream().filter(SaveJob::isStarted).count();
        return counters.figures(Math.max(0, jobs.size() - running), running);
    }

    /** Refuses new saves, stops those that are not being put in place yet, and waits a while for all to clear away their files. */
    public void close() {
        closed = true;
        jobs.forEach(SaveJob::cancel);
        CompletableFuture<?>[] running = jobs.stream().filter(SaveJob::isStarted).map(SaveJob::ended).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).completeOnTimeout(null, LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS).join();
        timer.shutdownNow();
    }
}
