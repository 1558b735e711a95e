package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR is undeployed, or the server stops, while saves run: each is finished or cancelled, never half, and nobody waits for long. */
class StopIT {
    /** One that holds a thread for seconds, some that write for long, and some that are through in no time. */
    private static final List<String> PICTURES = List.of("shoes/boot?wid=3000&fmt=png", "shoes/boot?wid=2990&fmt=png", "shoes/boot?wid=1000&fmt=avif",
            "shoes/boot?wid=2000&fmt=png", "shoes/boot?wid=1990&fmt=png", "testcard?wid=40&fmt=png", "testcard?wid=50&fmt=png");
    private static final byte[] OLDER = {1, 2, 3};
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(40);

    @TempDir
    private static Path folder;
    private static WildFlyProcess server;
    private static List<byte[]> whole;

    private final List<CompletableFuture<Reply>> replies = new ArrayList<>();

    @BeforeAll
    static void startTheServer() {
        server = new WildFlySetup().property("darkroom.SavePath", folder).start();
        whole = PICTURES.stream().map(picture -> server.site().ok(picture).body()).toList();
    }

    @AfterAll
    static void endTheServer() {
        server.close();
    }

    @BeforeEach
    void startWithOlderFiles() throws IOException {
        if (!server.running()) {
            server.start();
        }
        for (int i = 0; i < PICTURES.size(); i++) {
            Files.write(file(i), OLDER);
        }
        // Those of a test that failed shall not make the next one fail.
        for (String name : temporaryFiles()) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    @Test
    void undeployingCancelsSavesOrLetsThemFinish() throws IOException {
        saveAll();
        server.manage(WildFlyProcess.operation("undeploy", "deployment", "darkroom.war"));
        assertEachWholeOrOlder();
        assertEquals(List.of(), temporaryFiles());
        assertNothingOfDarkroomRuns();
        server.manage(WildFlyProcess.operation("deploy", "deployment", "darkroom.war"));
        server.site().ok("testcard?req=saveToFile&name=after.jpg");
    }

    @Test
    void aServerThatIsToldToEndDoesSoWithoutHalfAFile() throws IOException {
        saveAll();
        server.askToStop();
        server.awaitEnd(END);
        assertEachWholeOrOlder();
        assertEquals(List.of(), temporaryFiles());
    }

    @Test
    void aShutdownWithTimeLetsAllSavesFinish() throws IOException {
        saveAll();
        ModelNode shutdown = WildFlyProcess.operation("shutdown");
        shutdown.get("suspend-timeout").set(60);
        server.manage(shutdown);
        server.awaitEnd(Duration.ofSeconds(120));
        assertEachFinished();
    }

    @Test
    void aSuspendedServerFinishesWhatItHasBegun() throws IOException {
        saveAll();
        ModelNode suspend = WildFlyProcess.operation("suspend");
        suspend.get("suspend-timeout").set(60);
        server.manage(suspend);
        assertEquals(503, server.site().get("testcard?req=saveToFile&name=no.jpg").status());
        assertEachFinished();
        assertFalse(Files.exists(folder.resolve("no.jpg")));
        server.manage(WildFlyProcess.operation("resume"));
        server.site().ok("testcard?req=saveToFile&name=after.jpg");
    }

    /** Asks for all pictures and returns when one is being written. */
    private void saveAll() {
        for (int i = 0; i < PICTURES.size(); i++) {
            replies.add(server.site().later(PICTURES.get(i) + "&req=saveToFile&name=" + file(i).getFileName()));
        }
        SaveFolder.await("a picture is being written", SOON, () -> !temporaryFiles().isEmpty());
    }

    private void assertEachFinished() throws IOException {
        for (CompletableFuture<Reply> reply : replies) {
            assertEquals(200, reply.join().status(), reply.join()::text);
        }
        assertEachWholeOrOlder();
        assertEquals(List.of(), temporaryFiles());
    }

    /** What was acknowledged is there; what was refused is not; where the connection broke before an answer, it is one of both. */
    private void assertEachWholeOrOlder() throws IOException {
        for (int i = 0; i < replies.size(); i++) {
            int status = replies.get(i).handle((reply, broken) -> broken == null ? reply.status() : -1).join();
            byte[] there = Files.readAllBytes(file(i));
            if (status == 200) {
                assertArrayEquals(whole.get(i), there, PICTURES.get(i));
            } else if (status > 0) {
                assertArrayEquals(OLDER, there, PICTURES.get(i));
            } else {
                assertTrue(Arrays.equals(OLDER, there) || Arrays.equals(whole.get(i), there), PICTURES.get(i));
            }
        }
    }

    private static void assertNothingOfDarkroomRuns() {
        SaveFolder.await("no thread is busy with an image", SOON, () -> !server.threadDump().contains("at io.darkroom"));
    }

    private static Path file(int picture) {
        return folder.resolve(picture + (PICTURES.get(picture).endsWith("avif") ? ".avif" : ".png"));
    }

    private static List<String> temporaryFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
