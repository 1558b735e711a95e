package io.darkroom.save;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
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

    /**
     * Starts the save; the stage ends with the saved image or with a Fault, at the latest when the order's time is up.
     * Only a file that is being moved into place by then is waited for: what happens to it is decided.
     */
    public CompletionStage<SavedImage> save(SaveOrder order) {
        try {
            return start(order);
        } catch (Fault refused) {
            // Thrown out of a bean it would reach the caller inside an exception of the container, its words lost.
            return CompletableFuture.failedStage(refused);
        }
    }

    private CompletionStage<SavedImage> start(SaveOrder order) {
        ManagedExecutorService executor = executor(order.executor());
        SaveJob job = new SaveJob(order);
        ScheduledFuture<?> timeOut = timer.schedule(job::timeOut, order.millis(), TimeUnit.MILLISECONDS);
        ScheduledFuture<?> giveUp = timer.schedule(job::giveUp, order.millis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            executor.execute(job);
        } catch (RejectedExecutionException full) {
            timeOut.cancel(false);
            giveUp.cancel(false);
            throw new Fault(ErrorCode.SAVE_FAILED, "the server is busy: no more saves can be queued now; try again later", full);
        }
        return job.result().whenComplete((_, _) -> {
            timeOut.cancel(false);
            giveUp.cancel(false);
        });
    }

    private ManagedExecutorService executor(Optional<String> jndiName) {
        return jndiName.map(ImageSaver::lookUp).orElse(defaultExecutor);
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
