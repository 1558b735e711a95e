package io.darkroom.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.catalog.Catalogs;
import io.darkroom.resolve.Resolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunTest {
    @TempDir
    private Path root;

    private Job job;

    @BeforeEach
    void submit() throws IOException {
        KeptJobs jobs = KeptJobs.in(root);
        String body = IntStream.rangeClosed(1, 100).mapToObj(i -> "boot?name=%d.jpg\n".formatted(i)).collect(Collectors.joining());
        try (Intake intake = jobs.intake("", Optional.empty())) {
            job = jobs.add(intake, intake.read(new ByteArrayInputStream(body.getBytes()), new Resolver(Catalogs.NONE)).lines());
        }
    }

    private JobRun begin() throws IOException {
        return job.begin(1, () -> false);
    }

    @Test
    void whatBecameOfTheLinesStandsInTheirOrder() throws Exception {
        JobRun run = begin();
        CompletableFuture<Void> first = new CompletableFuture<>();
        run.start(run.next().orElseThrow(), "1.jpg", () -> first);
        run.start(run.next().orElseThrow(), "2.jpg", () -> CompletableFuture.completedFuture(null));
        run.putDown();
        assertEquals(0, run.tally().tried());
        first.completeExceptionally(new Fault(ErrorCode.IMAGE_NOT_FOUND, "none"));
        run.close();
        assertEquals(1, run.tally().done());
        assertEquals(1, run.tally().failed());
        assertEquals(2, run.tally().lastLine());
    }

    @Test
    void aBusyServerIsTriedAgain() throws Exception {
        JobRun run = begin();
        CompletableFuture<?> busy = CompletableFuture.failedFuture(new Fault(ErrorCode.OVERLOADED, "busy"));
        Iterator<CompletableFuture<?>> answers = List.<CompletableFuture<?>>of(busy, busy, CompletableFuture.completedFuture(null)).iterator();
        run.start(run.next().orElseThrow(), "1.jpg", answers::next);
        run.close();
        assertEquals(1, run.tally().done());
        assertEquals(0, run.tally().failed());
    }

    @Test
    void aRunThatIsToStopBeginsNothingMore() throws Exception {
        JobRun run = begin();
        JobLine line = run.next().orElseThrow();
        run.stop();
        run.start(line, "1.jpg", () -> {
            throw new AssertionError("begun");
        });
        assertTrue(run.next().isEmpty());
        run.close();
        assertEquals(0, run.tally().tried());
    }

    @Test
    void aRunStopsWhenTheBatchSystemIsToldTo() throws Exception {
        assertTrue(job.begin(1, () -> true).next().isEmpty());
    }

    /** The saves that the server's end cut off, and those after them, are for the next run: nothing is left out. */
    @Test
    void whatTheEndOfTheServerCutOffIsDoneByTheNextRun() throws Exception {
        JobRun run = begin();
        CompletableFuture<Void> cutOff = new CompletableFuture<>();
        run.start(run.next().orElseThrow(), "1.jpg", () -> CompletableFuture.completedFuture(null));
        run.start(run.next().orElseThrow(), "2.jpg", () -> cutOff);
        run.start(run.next().orElseThrow(), "3.jpg", () -> CompletableFuture.completedFuture(null));
        run.serverStops();
        cutOff.completeExceptionally(new Fault(ErrorCode.SAVE_FAILED, "the server is stopping"));
        run.close();
        job.ended("");
        assertEquals(JobStatus.INTERRUPTED, job.status());
        JobRun next = begin();
        assertEquals(2, next.next().orElseThrow().number());
        List<Integer> numbers = new ArrayList<>();
        for (var line = next.next(); line.isPresent(); line = next.next()) {
            numbers.add(line.get().number());
            next.start(line.get(), "x", () -> CompletableFuture.completedFuture(null));
            next.putDown();
        }
        assertEquals(IntStream.rangeClosed(3, 100).boxed().toList(), numbers);
    }

    @Test
    void aJobThatHasTriedEveryLineIsDoneAndNotBegunAgain() throws Exception {
        JobRun run = begin();
        for (var line = run.next(); line.isPresent(); line = run.next()) {
            run.start(line.get(), "x", () -> CompletableFuture.completedFuture(null));
            run.putDown();
        }
        run.stop();
        run.close();
        job.ended("");
        assertEquals(JobStatus.DONE, job.status());
        assertThrows(IllegalStateException.class, this::begin);
    }
}
