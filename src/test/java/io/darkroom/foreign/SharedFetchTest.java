package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens when several callers ask at one time. */
@Timeout(30)
class SharedFetchTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private OtherServer server;
    private Visit visit;
    private final CountDownLatch go = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        server = OtherServer.http();
        visit = new Visit(folder);
    }

    @AfterEach
    void stop() {
        go.countDown();
        visit.close();
        server.close();
    }

    private record Caller(Thread thread, FutureTask<Fetched> task) {
        ErrorCode fault() {
            return ((Fault) assertThrows(ExecutionException.class, task::get).getCause()).code();
        }
    }

    /** A caller who waits already. */
    private Caller caller(String url, Duration patience) {
        var task = new FutureTask<>(() -> visit.fetch(url, patience));
        Thread thread = Thread.ofPlatform().daemon().start(task);
        while (thread.getState() != Thread.State.TIMED_WAITING && !task.isDone()) {
            Thread.onSpinWait();
        }
        return new Caller(thread, task);
    }

    private OtherServer holding(String path, int status, String... headers) {
        return server.on(path, exchange -> {
            try {
                go.await();
            } catch (InterruptedException stops) {
                Thread.currentThread().interrupt();
            }
            OtherServer.reply(exchange, status, status == 200 ? "pixels" : "", headers);
        });
    }

    @Test
    void callersWhoComeTogetherShareOneFetch() throws Exception {
        holding("/a", 200);
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < 8; i++) {
            callers.add(caller(server.url("/a"), MINUTE));
        }
        go.countDown();
        var images = new ArrayList<Fetched>();
        for (Caller caller : callers) {
            images.add(caller.task().get());
        }
        for (Fetched image : images) {
            assertEquals(List.of(image.path()), visit.files(), "the file stays until the last has closed it");
            image.close();
        }
        assertEquals(1, server.asked.size());
        assertEquals(List.of(), visit.files());
    }

    @Test
    void callersWhoComeTogetherShareAFailureInTheirOwnWords() {
        holding("/shop/a", 404);
        Caller first = caller(server.url("/shop/a"), MINUTE);
        ForeignUrl relative = ForeignUrl.resolve("a", Optional.of(server.url("/shop")), false);
        Thread.ofVirtual().start(go::countDown);
        Fault fault = assertThrows(Fault.class, () -> visit.images.fetch(relative, visit.instant().plus(MINUTE)));
        assertTrue(fault.detail().startsWith("\"a\": "), fault::detail);
        assertEquals(ErrorCode.SOURCE_UNREADABLE, first.fault());
    }

    @Test
    void aCallerWithoutTimeDoesNotTakeTheImageFromTheOthers() throws Exception {
        holding("/a", 200);
        Caller impatient = caller(server.url("/a"), Duration.ofMillis(200));
        Caller patient = caller(server.url("/a"), MINUTE);
        assertEquals(ErrorCode.TIMED_OUT, impatient.fault());
        go.countDown();
        patient.task().get().close();
        assertEquals(1, server.asked.size());
        assertEquals(List.of(), visit.files());
    }

    @Test
    void theLastCallerWithoutTimeEndsTheFetch() throws Exception {
        var hungUp = new CountDownLatch(1);
        try (var silent = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                try (var socket = silent.accept()) {
                    socket.getInputStream().readAllBytes();
                } catch (IOException brokenOff) {
                    // That is hanging up, too.
                }
                hungUp.countDown();
            });
            assertEquals(ErrorCode.TIMED_OUT, caller("http://127.0.0.1:" + silent.getLocalPort() + "/a", Duration.ofMillis(100)).fault());
            assertTrue(hungUp.await(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFetchThatWasGivenUpIsNotJoined() {
        server.serve("/a", "pixels");
        visit.names.hold(go);
        assertEquals(ErrorCode.TIMED_OUT, caller(server.url("/a"), Duration.ofMillis(50)).fault());
        assertEquals("pixels", visit.text(server.url("/a")));
    }

    @Test
    void aFetchThatWasGivenUpCountsUntilItHasEndedAndAsksNobodyAnyMore() {
        visit = new Visit(folder, new ForeignLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 100, 1, 100, 10));
        server.serve("/a", "pixels");
        visit.names.hold(go);
        assertEquals(ErrorCode.TIMED_OUT, caller(server.url("/a"), Duration.ofMillis(50)).fault());
        assertEquals(ErrorCode.OVERLOADED, visit.fault(server.url("/a")).code());
        go.countDown();
        while (visit.names.lookedUp.size() < 2) {
            try (Fetched image = visit.fetch(server.url("/a"))) {
                assertEquals(6, image.length());
            } catch (Fault busy) {
                assertEquals(ErrorCode.OVERLOADED, busy.code());
            }
        }
        assertEquals(1, server.asked.size());
    }

    @Test
    void fetchesAreFewAtATime() throws Exception {
        visit = new Visit(folder, new ForeignLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 100, 1, 100, 10));
        holding("/a", 200).serve("/b", "pixels");
        Caller first = caller(server.url("/a"), MINUTE);
        assertEquals(ErrorCode.OVERLOADED, visit.fault(server.url("/b")).code());
        Caller joins = caller(server.url("/a"), MINUTE);
        go.countDown();
        first.task().get().close();
        joins.task().get().close();
        assertEquals("pixels", visit.text(server.url("/b")));
        visit.fault(server.url("/none"));
        assertEquals("pixels", visit.text(server.url("/b")));
    }

    @Test
    void whatIsKeptNeedsNoFetch() throws Exception {
        visit = new Visit(folder, new ForeignLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 100, 1, 100, 10));
        holding("/a", 200).serveTagged("/b", "pixels", "Cache-Control", "max-age=60");
        visit.text(server.url("/b"));
        Caller first = caller(server.url("/a"), MINUTE);
        assertEquals("pixels", visit.text(server.url("/b")));
        go.countDown();
        first.task().get().close();
    }

    @Test
    void aKnownImageStaysWhileItIsAskedFor() throws Exception {
        server.on("/a", exchange -> {
            if (exchange.getRequestHeaders().getFirst("If-None-Match") == null) {
                OtherServer.reply(exchange, 200, "p".repeat(200), "ETag", "\"a\"");
                return;
            }
            try {
                go.await();
            } catch (InterruptedException stops) {
                Thread.currentThread().interrupt();
            }
            OtherServer.reply(exchange, 304, "");
        }).serveTagged("/b", "q".repeat(200), "Cache-Control", "max-age=60");
        visit.text(server.url("/a"));
        Caller asks = caller(server.url("/a"), MINUTE);
        visit.text(server.url("/b"));
        go.countDown();
        try (Fetched fetched = asks.task().get()) {
            assertEquals(200, Files.size(fetched.path()));
        }
    }

    @Test
    void theEndOfTheServerEndsThoseWhoWait() throws Exception {
        holding("/a", 200);
        Caller caller = caller(server.url("/a"), MINUTE);
        visit.close();
        assertEquals(ErrorCode.OVERLOADED, caller.fault());
        assertEquals(ErrorCode.OVERLOADED, visit.fault(server.url("/a")).code());
    }

    @Test
    void anInterruptedCallerStaysInterrupted() throws Exception {
        holding("/a", 200);
        Caller caller = caller(server.url("/a"), MINUTE);
        caller.thread().interrupt();
        assertEquals(ErrorCode.OVERLOADED, caller.fault());
        Thread.currentThread().interrupt();
        assertThrows(Fault.class, () -> visit.fetch(server.url("/a")));
        assertTrue(Thread.interrupted());
    }
}
