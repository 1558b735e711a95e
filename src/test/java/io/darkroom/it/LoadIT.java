package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many clients at once, on a server with a heap of 512 MB. Alone, with more of them and for longer:
 * {@code mvn verify -Dit.test=LoadIT -Dclients=2000 -Dseconds=600}.
 */
class LoadIT {
    private static final int CLIENTS = Integer.getInteger("clients", 500);
    private static final int SLOW_CLIENTS = CLIENTS * 2 / 5;
    private static final Duration LONGER = Duration.ofSeconds(Integer.getInteger("seconds", 0));
    private static final long MOST_RESIDENT = 1L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int FEW_FILES = 10;
    private static final int POOLED_THREADS = 64;

    @TempDir
    Path saved;

    /** Closed with its connections before the server's are counted; one that is shared would keep them for a while. */
    private HttpClient clients;
    private WildFlyProcess server;
    private Vitals vitals;

    private void start(String executor) {
        server = new WildFlySetup().property("darkroom.SavePath", saved).property("darkroom.SaveExecutor", executor).start();
        vitals = new Vitals(server);
        clients = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        server.site().ok("shoes/boot-small?wid=300&req=saveToFile&name=first.jpg");
        vitals.untilQuiet(PATIENCE);
    }

    @AfterEach
    void stop() {
        clients.close();
        server.close();
    }

    /** With the executor of configure.cli, and with the container's default, whose queue has no bound of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"java:jboss/ee/concurrency/executor/darkroom-saves", ""})
    void aFloodOfSavesIsAnsweredAndImagesAreServedMeanwhile(String executor) {
        start(executor);
        long files = vitals.openFiles();
        long threads = vitals.threads();
        long end = System.nanoTime() + LONGER.toNanos();
        do {
            List<CompletableFuture<Reply>> saves = flood(i -> "shoes/boot-small?wid=" + (500 + i % 50) + "&req=saveToFile&name=load" + i + ".jpg");
            long slowest = imagesUntilDone(saves);
            int done = 0;
            for (Reply reply : saves.stream().map(CompletableFuture::join).toList()) {
                String status = reply.properties().getProperty("status");
                assertTrue(reply.status() == 200 && status.equals("done")
                        || reply.status() == 403 && status.equals("failed") && reply.text().contains("busy"), () -> reply.status() + " " + reply.text());
                done += reply.status() == 200 ? 1 : 0;
            }
            assertTrue(done > 0 && (done < CLIENTS || CLIENTS < 400), done + " are saved, the others refused");
            assertEquals(done + 1, count(name -> name.endsWith(".jpg")));
            report(executor, "%d saves done of %d; slowest image meanwhile %d ms".formatted(done, CLIENTS, slowest));
            clear();
        } while (System.nanoTime() < end);
        assertRecovered(files, threads);
    }

    @Test
    void aFloodOfImagesIsAnsweredOrRefusedWithATimeToComeAgain() {
        start("");
        long files = vitals.openFiles();
        long threads = vitals.threads();
        long images = images(flood(i -> "shoes/boot?wid=" + (300 + i)));
        assertTrue(images > 0 && (images < CLIENTS || CLIENTS < 100), () -> images + " images");
        report("images", "%d images of %d".formatted(images, CLIENTS));
        assertRecovered(files, threads);
    }

    /** It is rendered in one slot, and those who wait for it leave some threads to others. */
    @Test
    void aFloodForOneImageKeepsNobodyFromAnother() {
        start("");
        long files = vitals.openFiles();
        long threads = vitals.threads();
        List<CompletableFuture<Reply>> same = flood(_ -> "shoes/boot?wid=3000&qlt=10");
        long slowest = imagesUntilDone(same);
        long images = images(same);
        assertTrue(images > 0);
        report("one image", "%d of %d have it; slowest other image meanwhile %d ms".formatted(images, CLIENTS, slowest));
        assertRecovered(files, threads);
    }

    /** How many of the answers are images; the others are refusals. */
    private static long images(List<CompletableFuture<Reply>> answers) {
        List<Reply> replies = answers.stream().map(CompletableFuture::join).toList();
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> {
            assertEquals(503, reply.status(), reply::text);
            assertFalse(reply.header("Retry-After").isEmpty());
        });
        return replies.stream().filter(reply -> reply.status() == 200).count();
    }

    @Test
    void clientsThatReadSlowlyOrSendHalfARequestDoNotKeepOthersFromTheirs() throws IOException {
        start("");
        long files = vitals.openFiles();
        long threads = vitals.threads();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                sockets.add(asked("GET /is/image/shoes/boot-small?wid=600&id=" + i + " HTTP/1.1\r\nHost: x\r\n\r\n"));
                sockets.add(asked("GET /is/image/testcard?wid=100 HTTP/1.1\r\nHo"));
            }
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                assertEquals('H', sockets.get(2 * i).getInputStream().read(), "each has its first byte");
            }
            assertEquals("done", server.site().ok("testcard?req=saveToFile&name=meanwhile.jpg").properties().getProperty("status"));
            server.site().ok("testcard?wid=90");
            report("slow clients", SLOW_CLIENTS + " slow readers and as many half requests held");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertRecovered(files, threads);
    }

    private List<CompletableFuture<Reply>> flood(IntFunction<String> request) {
        return IntStream.range(0, CLIENTS).mapToObj(request).map(this::later).toList();
    }

    private CompletableFuture<Reply> later(String request) {
        return clients.sendAsync(HttpRequest.newBuilder(server.site().at("/is/image/" + request)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray())
                .thenApply(response -> new Reply(response.statusCode(), response.headers(), response.body()));
    }

    /** Another client's requests, one after the other; the milliseconds of the slowest. */
    private long imagesUntilDone(List<CompletableFuture<Reply>> saves) {
        CompletableFuture<Void> all = CompletableFuture.allOf(saves.toArray(CompletableFuture[]::new));
        long slowest = 0;
        for (int i = 0; i == 0 || !all.isDone(); i++) {
            long start = System.nanoTime();
            assertEquals(200, server.site().get("testcard?wid=" + (60 + i % 100)).status());
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
        return slowest;
    }

    private Socket asked(String request) throws IOException {
        Socket socket = new Socket(Site.HOST, server.site().port());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void assertRecovered(long files, long threads) {
        clients.close();
        vitals.untilQuiet(PATIENCE);
        assertEquals("done", server.site().ok("shoes/boot-small?wid=300&req=saveToFile&name=next.jpg").properties().getProperty("status"));
        assertEquals(0, count(name -> name.startsWith(".")));
        assertFalse(server.log().contains("OutOfMemoryError"), server::log);
        assertTrue(server.peakResidentBytes() < MOST_RESIDENT, () -> "resident: " + server.peakResidentBytes());
        SaveFolder.await("threads: %d, then %d".formatted(threads, vitals.threads()), PATIENCE, () -> vitals.threads() <= threads + POOLED_THREADS);
        SaveFolder.await("open files: %d, then %d".formatted(files, vitals.openFiles()), PATIENCE, () -> vitals.openFiles() <= files + FEW_FILES);
    }

    private void report(String what, String figures) {
        IO.println("LoadIT %s: %s; peak resident %d MB; %d threads, %d files open".formatted(
                what, figures, server.peakResidentBytes() >> 20, vitals.threads(), vitals.openFiles()));
    }

    private long count(Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(saved)) {
            return files.filter(file -> wanted.test(file.getFileName().toString())).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() {
        try (Stream<Path> files = Files.list(saved)) {
            files.filter(file -> file.getFileName().toString().startsWith("load")).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
