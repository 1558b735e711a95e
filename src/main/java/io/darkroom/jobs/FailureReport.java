package io.darkroom.jobs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/** The lines of a job that failed: as a table with the reasons, or as they were submitted, to be submitted again. */
public final class FailureReport {
    private final JobFolder folder;
    private final JobOrder order;

    FailureReport(JobFolder folder, JobOrder order) {
        this.folder = folder;
        this.order = order;
    }

    /** Line number, name, title and message of each, with tabs between. */
    public void writeTable(OutputStream out) throws IOException {
        Writer writer = writer(out);
        try (BufferedReader journal = journal()) {
            for (Optional<LineOutcome> next = failure(journal); next.isPresent(); next = failure(journal)) {
                LineOutcome.Failure failure = next.get().failure().orElseThrow();
                writer.write(String.join("\t", Integer.toString(next.get().line()), failure.name(), failure.title(), failure.message()) + "\n");
            }
        }
        writer.flush();
    }

    /** The lines themselves; a comment before them tells what the modifiers of the job were. */
    public void writeList(OutputStream out) throws IOException {
        Writer writer = writer(out);
        writer.write("# failed lines of job " + order.id() + ", submitted with ?" + order.modifiers() + "\n");
        try (BufferedReader journal = journal(); JobList list = JobList.open(folder.list())) {
            for (Optional<LineOutcome> next = failure(journal); next.isPresent(); next = failure(journal)) {
                Optional<JobLine> line = list.next();
                while (line.isPresent() && line.get().number() < next.get().line()) {
                    line = list.next();
                }
                writer.write(line.map(JobLine::text).orElse("") + "\n");
            }
        }
        writer.flush();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    // Not Files.newBufferedReader: the end of a journal that is being written may be half a character.
    private BufferedReader journal() throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.exists(folder.journal()) ? Files.newInputStream(folder.journal()) : java.io.InputStream.nullInputStream(), StandardCharsets.UTF_8));
    }

    private static Optional<LineOutcome> failure(BufferedReader journal) throws IOException {
        for (String line = journal.readLine(); line != null; line = journal.readLine()) {
            Optional<LineOutcome> outcome = LineOutcome.read(line).filter(each -> each.failure().isPresent());
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }
}
