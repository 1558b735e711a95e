package io.darkroom.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/** What is kept of one job on the disk. */
record JobFolder(Path path) {
    /** The body as it was submitted. */
    Path list() {
        return path.resolve("list");
    }

    Path journal() {
        return path.resolve("journal");
    }

    JobOrder order(JobId id) throws IOException {
        return JobOrder.of(id, read("job.properties"));
    }

    void write(JobOrder order) throws IOException {
        write("job.properties", order.properties());
    }

    /** What the last run left, or what the journal tells when it could leave nothing. */
    JobState state(JobOrder order) throws IOException {
        JobState state;
        try {
            state = JobState.of(read("state.properties"));
        } catch (NoSuchFileException neverBegun) {
            state = JobState.NEW;
        }
        if (state.status().isOver()) {
            return state;
        }
        Journal.Tally tally = Journal.tally(journal());
        return state.with(tally).with(tally.tried() == order.total() ? JobStatus.DONE : JobStatus.INTERRUPTED);
    }

    void write(JobState state) throws IOException {
        write("state.properties", state.properties());
    }

    /** The folder takes its final name; all that lies in it is on the disk by then. */
    JobFolder moveTo(Path place) throws IOException {
        force(list());
        force(path);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
        return new JobFolder(place);
    }

    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    /** Whole or not at all. */
    private void write(String name, Properties properties) throws IOException {
        Path part = path.resolve(name + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            properties.store(out, null);
        }
        force(part);
        Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(path);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
