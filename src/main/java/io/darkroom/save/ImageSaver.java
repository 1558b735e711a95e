package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Saves rendered images to files, on the server's managed threads and within a time-out. Reference: r-savetofile.md */
@Stateless
public class ImageSaver {
    /** How long a worker may take to clear away its file before the caller is told without it. */
    private static final long GRACE_MILLIS = 150;

    @Resource
    private ManagedExecutorService defaultExecutor;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private Saves saves;

    /**
     * Starts the save; the stage ends with the saved image or with a Fault, at the latest when the order's time is up.
     * Only a file that is being moved into place by then is waited for: what happens to it is decided.
     */
    public CompletionStage<SavedImage> save(SaveOrder order) {
        long start = System.nanoTime();
        // The bean's own reference is gone by the time that the stage ends.
        Saves report = saves;
        return started(order).whenComplete((saved, failure) ->
                report.report(order.requestId(), order.name(), saved, failure, System.nanoTime() - start));
    }

    /** Counts and logs a save that was refused before there was an order. */
    public void refused(String requestId, String name, Fault why) {
        saves.report(requestId, name, null, why, 0);
    }

    private CompletionStage<SavedImage> started(SaveOrder order) {
        try {
            ManagedExecutorService executor = order.executor().map(ImageSaver::lookUp).orElse(defaultExecutor);
            return start(saves.enter(order), executor, order.millis());
        } catch (Fault refused) {
            // Thrown out of a bean it would reach the caller inside an exception of the container, its words lost.
            return CompletableFuture.failedStage(refused);
        }
    }

    private CompletionStage<SavedImage> start(SaveJob job, ManagedExecutorService executor, long millis) {
        ScheduledFuture<?> timeOut = timer.schedule(job::timeOut, millis, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> giveUp = timer.schedule(job::giveUp, millis + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            executor.execute(job);
        } catch (RejectedExecutionException full) {
            timeOut.cancel(false);
            giveUp.cancel(false);
            job.abandon();
            throw Saves.busy();
        }
        return job.result().whenComplete((_, _) -> {
            timeOut.cancel(false);
            giveUp.cancel(false);
        });
    }

    private static ManagedExecutorService lookUp(String jndiName) {
        try {
            if (InitialContext.doLookup(jndiName) instanceof ManagedExecutorService executor) {
                return executor;
            }
            throw new Fault(ErrorCode.SAVE_FAILED, "darkroom.SaveExecutor=" + jndiName + " is no ManagedExecutorService");
        } catch (NamingException unknown) {
            throw new Fault(ErrorCode.SAVE_FAILED, "darkroom.SaveExecutor=" + jndiName + " names nothing on this server", unknown);
        }
    }
}
