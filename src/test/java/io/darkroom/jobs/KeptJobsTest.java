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
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptJobsTest {
    @TempDir
    private Path root;

    private static Job submit(KeptJobs jobs, String body) throws IOException {
        try (Intake intake = jobs.intake("wid=5", Optional.of(InetAddress.ofLiteral("fe80::1%1")))) {
            return jobs.add(intake, intake.read(new ByteArrayInputStream(body.getBytes()), new Resolver(Catalogs.NONE)).lines());
        }
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aJobIsFoundAgainByTheNextServer() throws IOException {
        Job job = submit(KeptJobs.in(root), "boot?name=a.jpg\nboot?name=b.jpg\n");
        String id = job.order().id().text();
        Job found = KeptJobs.in(root).find(id);
        assertEquals(2, found.order().total());
        assertEquals("wid=5", found.order().modifiers());
        assertEquals(Optional.of(InetAddress.ofLiteral("fe80::1")), found.order().client());
        assertEquals(JobStatus.INTERRUPTED, found.status());
    }

    @Test
    void whatTheJournalTellsCountsWhenTheServerLeftNoState() throws IOException {
        Job job = submit(KeptJobs.in(root), "boot?name=a.jpg\nboot?name=b.jpg\n");
        try (Journal journal = Journal.open(job.folder().journal())) {
            journal.add(LineOutcome.done(1));
        }
        assertEquals(1, KeptJobs.in(root).find(job.order().id().text()).progress().values().get("done"));
        try (Journal journal = Journal.open(job.folder().journal())) {
            journal.add(LineOutcome.done(2));
        }
        assertEquals(JobStatus.DONE, KeptJobs.in(root).find(job.order().id().text()).status());
    }

    @Test
    void aJobThatWasStoppedStaysSo() throws IOException {
        Job job = submit(KeptJobs.in(root), "boot?name=a.jpg");
        job.become(JobStatus.STOPPED);
        assertEquals(JobStatus.STOPPED, KeptJobs.in(root).find(job.order().id().text()).status());
    }

    @Test
    void aListThatIsRefusedLeavesNothing() throws IOException {
        KeptJobs jobs = KeptJobs.in(root);
        assertThrows(Fault.class, () -> submit(jobs, "\n"));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client is gone");
            }
        };
        try (Intake intake = jobs.intake("", Optional.empty())) {
            assertThrows(Fault.class, () -> intake.read(broken, new Resolver(Catalogs.NONE)));
        }
        assertEquals(List.of(), folders());
    }

    @Test
    void aListThatACrashCutOffIsClearedAway() throws IOException {
        KeptJobs.in(root).intake("", Optional.empty()).read(new ByteArrayInputStream("boot?name=a.jpg".getBytes()), new Resolver(Catalogs.NONE));
        assertEquals(1, folders().size());
        KeptJobs.in(root);
        assertEquals(List.of(), folders());
    }

    @Test
    void theOldestJobThatIsDoneMakesWay() throws IOException {
        KeptJobs jobs = KeptJobs.in(root);
        for (int i = 0; i < KeptJobs.MOST; i++) {
            submit(jobs, "boot?name=a.jpg");
        }
        assertEquals(ErrorCode.OVERLOADED, assertThrows(Fault.class, () -> submit(jobs, "boot?name=a.jpg")).code());
        List<Job> all = jobs.newestFirst().toList();
        all.get(10).become(JobStatus.DONE);
        all.get(90).become(JobStatus.DONE);
        String oldest = all.get(90).order().id().text();
        submit(jobs, "boot?name=a.jpg");
        assertThrows(Fault.class, () -> jobs.find(oldest));
        assertEquals(KeptJobs.MOST, folders().size());
        assertTrue(jobs.newestFirst().toList().contains(all.get(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../..", ".new-20261123-044552000-upqbqxkebq6f", "20261123-044552000-upqbqxkebq6f", "20261123-044552000-UPQBQXKEBQ6F",
        "20261123-044552000-upqbqxkebq6f/..", "20261123-044552000-upqbqxkebq6f\n", "%2e%2e", "\0"})
    void aNameThatIsNoJobsIsNotFound(String name) throws IOException {
        KeptJobs jobs = KeptJobs.in(root);
        submit(jobs, "boot?name=a.jpg");
        assertEquals(ErrorCode.NO_SUCH_JOB, assertThrows(Fault.class, () -> jobs.find(name)).code());
    }
}
