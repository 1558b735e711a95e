package io.darkroom.it;

import static io.darkroom.it.JobsSite.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that outlive their server: it is killed, stopped, suspended or loses the deployment while they run. */
class JobsRestartIT {
    private static final int LINES = 120;

    @TempDir
    private static Path saved;

    private static WildFlyProcess server;

    @BeforeAll
    static void startServer() {
        server = new WildFlySetup().property("darkroom.SavePath", saved).start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void startWithAnEmptyFolder() throws IOException {
        for (String name : times().keySet()) {
            Files.delete(saved.resolve(name));
        }
    }

    @Test
    void aJobGoesOnAfterTheServerWasKilled() {
        interruptedThenRestarted(() -> {
            server.kill();
            server.start();
        });
    }

    @Test
    void aJobGoesOnAfterTheServerWasStopped() {
        interruptedThenRestarted(() -> {
            server.askToStop();
            server.awaitEnd(Duration.ofSeconds(120));
            assertEquals(List.of(), leftOver());
            server.start();
        });
    }

    @Test
    void aJobGoesOnAfterTheWarWasDeployedAgain() {
        interruptedThenRestarted(() -> {
            server.manage(WildFlyProcess.operation("undeploy", "deployment", "darkroom.war"));
            assertEquals(List.of(), leftOver());
            server.manage(WildFlyProcess.operation("deploy", "deployment", "darkroom.war"));
        });
    }

    @Test
    void aJobPausesWhileTheServerIsSuspended() {
        JobsSite jobs = new JobsSite(server.site());
        String job = jobs.submit("", JobsSite.lines("shoes/boot", LINES));
        jobs.awaitDone(job, 5);
        server.manage(WildFlyProcess.operation("suspend"));
        SaveFolder.await("no run goes on", Duration.ofSeconds(60), () -> !runs().matches("(?s).*\"(STARTED|STOPPING)\".*"));
        int done = times().size();
        assertTrue(done < LINES, "a part is left to do");
        server.manage(WildFlyProcess.operation("resume"));
        assertEquals(LINES, number(jobs.await(job, "done"), "done"));
        assertEquals(LINES, times().size());
    }

    /** What the server's own tools show of the runs. */
    private static String runs() {
        ModelNode read = WildFlyProcess.operation("read-resource", "deployment", "darkroom.war", "subsystem", "batch-jberet", "job", "darkroom-saves");
        read.get("include-runtime").set(true);
        read.get("recursive").set(true);
        return server.manage(read).toString();
    }

    private void interruptedThenRestarted(Runnable interruption) {
        JobsSite jobs = new JobsSite(server.site());
        String running = jobs.submit("", JobsSite.lines("shoes/boot", LINES));
        jobs.awaitDone(running, 5);
        interruption.run();
        Properties interrupted = jobs.progress(running);
        assertEquals("interrupted", interrupted.getProperty("status"));
        int done = number(interrupted, "done");
        assertTrue(done >= 5 && done < LINES, interrupted::toString);
        assertEquals(0, number(interrupted, "failed"), "the end of the server is no failure of a line");
        Map<String, FileTime> before = times();
        assertEquals(202, jobs.post("/" + running + "/restart", "").status());
        assertEquals(LINES, number(jobs.await(running, "done"), "done"));
        assertComplete(server.site());
        Map<String, FileTime> after = times();
        for (int i = 1; i <= done; i++) {
            assertEquals(before.get(i + ".jpg"), after.get(i + ".jpg"), i + ".jpg was saved twice");
        }
    }

    private void assertComplete(Site site) {
        assertEquals(List.of(), leftOver());
        for (int i = 1; i <= LINES; i++) {
            try {
                if (i % 10 == 0) {
                    assertArrayEquals(site.ok("shoes/boot?wid=" + (100 + i % 50)).body(), Files.readAllBytes(saved.resolve(i + ".jpg")));
                }
                assertTrue(Files.size(saved.resolve(i + ".jpg")) > 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> leftOver() {
        return times().keySet().stream().filter(name -> !name.matches("\\d+\\.jpg")).toList();
    }

    private Map<String, FileTime> times() {
        try (Stream<Path> files = Files.list(saved)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> {
                try {
                    return Files.getLastModifiedTime(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
