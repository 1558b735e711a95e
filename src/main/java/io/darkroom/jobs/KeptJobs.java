package io.darkroom.jobs;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The jobs that lie on the disk, a folder each; of those that are done, the oldest make way for new ones. */
final class KeptJobs {
    static final int MOST = 100;
    private static final Logger LOG = Logger.getLogger(KeptJobs.class.getName());
    private static final String UNFINISHED = ".new-";

    private final Path root;
    private final ConcurrentSkipListMap<JobId, Job> jobs = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private KeptJobs(Path root) {
        this.root = root;
    }

    static KeptJobs in(Path root) {
        KeptJobs kept = new KeptJobs(root);
        if (Files.isDirectory(root)) {
            kept.load();
        }
        return kept;
    }

    private void load() {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                load(folder);
            }
        } catch (IOException unreadable) {
            LOG.log(Level.SEVERE, "The folder of jobs can't be read; images are served all the same", unreadable);
        }
    }

    /** A folder that can't be read as a job is left alone, for somebody to look at. */
    private void load(Path path) {
        JobFolder folder = new JobFolder(path);
        String name = path.getFileName().toString();
        try {
            if (name.startsWith(UNFINISHED)) {
                folder.delete();
            } else if (JobId.of(name).isPresent()) {
                JobOrder order = folder.order(JobId.of(name).get());
                jobs.put(order.id(), new Job(folder, order, folder.state(order)));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "The folder of job " + name + " can't be read");
        }
    }

    Intake intake(String modifiers, Optional<InetAddress> client) throws IOException {
        makeRoom();
        JobId id = JobId.at(Instant.now());
        JobFolder folder = new JobFolder(Files.createDirectories(root.resolve(UNFINISHED + id)));
        return new Intake(folder, id, modifiers, client);
    }

    Job add(Intake intake, int total) throws IOException {
        JobOrder order = new JobOrder(intake.id(), intake.modifiers(), intake.client(), total, Instant.now());
        intake.folder().write(order);
        Job job = new Job(intake.folder().moveTo(root.resolve(order.id().text())), order, JobState.NEW);
        intake.keep();
        jobs.put(order.id(), job);
        return job;
    }

    private synchronized void makeRoom() throws IOException {
        if (jobs.size() < MOST) {
            return;
        }
        List<Job> done = jobs.descendingMap().values().stream().filter(job -> job.status() == JobStatus.DONE).toList();
        if (done.isEmpty()) {
            throw new Fault(ErrorCode.OVERLOADED, "the server keeps " + MOST + " jobs, and none of them is done; delete one of them");
        }
        remove(done.getFirst());
    }

    Job find(String id) {
        return JobId.of(id).flatMap(known -> Optional.ofNullable(jobs.get(known)))
                .orElseThrow(() -> new Fault(ErrorCode.NO_SUCH_JOB, "this server has no job of that name; GET /is/jobs lists them"));
    }

    Stream<Job> newestFirst() {
        return jobs.values().stream();
    }

    synchronized void remove(Job job) throws IOException {
        if (jobs.remove(job.order().id()) != null) {
            job.folder().delete();
        }
    }
}
