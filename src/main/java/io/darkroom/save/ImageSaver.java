package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Saves rendered images to files, on the server's managed threads and within a time-out. Reference: r-savetofile.md */
@Stateless
public class ImageSaver {
    @Resource
    private ManagedExecutorService defaultExecutor;

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
        saves.watch(job, millis);
        try {
            executor.execute(job);
        } catch (RejectedExecutionException full) {
            job.abandon(Saves.busy());
        }
        return job.result();
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
