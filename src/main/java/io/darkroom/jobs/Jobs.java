package io.darkroom.jobs;

import io.darkroom.catalog.LiveCatalogs;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.reply.SaveOrders;
import io.darkroom.resolve.Resolver;
import io.darkroom.settings.ServerSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All jobs of this server: what callers may do with them, and what the server's Jakarta Batch tells of them. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final int MOST_SUBMISSIONS = 2;
    private static final long LONGEST_CLOSING_SECONDS = 5;

    private final Semaphore submissions = new Semaphore(MOST_SUBMISSIONS);
    private final BatchRuns runs = new BatchRuns();

    @Inject
    private ServerSettings settings;

    @Inject
    private LiveCatalogs catalogs;

    private KeptJobs kept;

    /** Finds the jobs of earlier days; those that were cut off wait for somebody to restart them. */
    public void open() {
        kept = KeptJobs.in(ServerSettings.dataDirectory().resolve("darkroom-jobs"));
    }

    /** Reads the list to its end, and queues the job if every line can be understood. */
    public Submission submit(InputStream body, String modifiers, Optional<InetAddress> client) {
        SaveOrders.requireOn(settings.current());
        if (!submissions.tryAcquire()) {
            throw new Fault(ErrorCode.OVERLOADED, "the server is busy: it reads " + MOST_SUBMISSIONS + " lists of other jobs; try again later");
        }
        try (Intake intake = kept.intake(modifiers, client)) {
            ListCheck.Checked checked = intake.read(body, new Resolver(catalogs.current()));
            if (checked.refused() > 0) {
                return new Submission.Refused(checked.refused(), checked.first());
            }
            Job job = kept.add(intake, checked.lines());
            LOG.log(Level.INFO, "Job {0} was accepted with {1} saves", new Object[] {job.order().id(), Integer.toString(checked.lines())});
            runs.queue(job);
            return new Submission.Accepted(job.progress());
        } catch (IOException failed) {
            throw new Fault(ErrorCode.SAVE_FAILED, "the server could not keep the list on its own disk; its administrator should look at it", failed);
        } finally {
            submissions.release();
        }
    }

    /** The newest first. */
    public List<JobProgress> all() {
        return kept.newestFirst().map(Job::progress).toList();
    }

    public JobProgress progress(String id) {
        return kept.find(id).progress();
    }

    public FailureReport failures(String id) {
        return kept.find(id).failures();
    }

    /** The saves in flight are finished; a job that has ended stays as it is. */
    public synchronized JobProgress stop(String id) {
        Job job = kept.find(id);
        if (job.status().isOver()) {
            throw conflict(job, "only a job that waits or runs can be stopped");
        }
        runs.stop(job);
        return job.progress();
    }

    /** Goes on with the lines that have not been tried yet. */
    public synchronized JobProgress restart(String id) {
        SaveOrders.requireOn(settings.current());
        Job job = kept.find(id);
        if (!job.status().mayBeRestarted()) {
            throw conflict(job, "only a job that was stopped or interrupted can be restarted");
        }
        runs.queue(job);
        return job.progress();
    }

    public synchronized void delete(String id) throws IOException {
        Job job = kept.find(id);
        if (!job.status().isOver()) {
            throw conflict(job, "stop it before you delete it");
        }
        kept.remove(job);
    }

    private static Fault conflict(Job job, String right) {
        return new Fault(ErrorCode.JOB_CONFLICT, "job " + job.order().id() + " is " + job.status().word() + ": " + right);
    }

    /** A run begins, on the thread that will carry it out; one that is about to end is waited for. */
    public JobRun begin(String id, long execution, BooleanSupplier stopElsewhere) throws IOException {
        Job job = kept.find(id);
        job.run().filter(JobRun::stops).ifPresent(earlier -> earlier.ended().join());
        JobRun run = job.begin(execution, stopElsewhere);
        runs.began(run);
        return run;
    }

    /** A run has ended, on the thread that carried it out. */
    public void end(JobRun run) {
        String why = "";
        try {
            run.close();
        } catch (IOException failed) {
            LOG.log(Level.SEVERE, failed, () -> "The journal of job " + run.job().order().id() + " could not be written");
            why = "the server could not write the job's journal; its log says why";
        }
        run.job().ended(why);
        LOG.log(Level.INFO, "A run of a job has ended: {0}", run.job().progress().values());
        run.ended().complete(null);
        runs.startWaiting();
    }

    /** Begins no more saves; those in flight may be cut off, and will be done anew by the next run. */
    public void close() {
        runs.close();
    }

    /** Waits a while for the runs that go on to put down what they have done. */
    public void awaitEnd() {
        CompletableFuture<?>[] running = kept.newestFirst().flatMap(job -> job.run().stream()).map(JobRun::ended).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).completeOnTimeout(null, LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS).join();
    }
}
