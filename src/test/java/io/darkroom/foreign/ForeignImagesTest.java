package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.settings.ForeignNetworks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignImagesTest {
    @TempDir
    private Path folder;
    private OtherServer server;
    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        server = OtherServer.http();
        visit = new Visit(folder);
    }

    @AfterEach
    void stop() {
        visit.close();
        server.close();
    }

    @Test
    void anImageBecomesAFile() throws Exception {
        server.serve("/a b.jpg", "pixels", "Last-Modified", "Mon, 23 Nov 2020 02:21:00 GMT");
        try (Fetched fetched = visit.fetch(server.url("/a%20b.jpg?x=(1)&y=%26"))) {
            assertEquals("pixels", Files.readString(fetched.path()));
            assertEquals(6, fetched.length());
            assertEquals(Instant.parse("2020-11-23T02:21:00Z"), fetched.modified());
        }
        assertEquals(List.of("/a%20b.jpg?x=(1)&y=%26"), server.asked.stream().map(OtherServer.Asked::path).toList());
    }

    @Test
    void theVersionIsThatOfTheBytes() {
        server.serve("/a", "one").serve("/b", "two").serve("/c", "one");
        try (Fetched a = visit.fetch(server.url("/a")); Fetched b = visit.fetch(server.url("/b")); Fetched c = visit.fetch(server.url("/c"))) {
            assertEquals(a.version(), c.version());
            assertFalse(a.version().equals(b.version()));
            assertEquals(visit.instant(), a.modified());
        }
    }

    @Test
    void aRequestTellsThatItWasPassedOnAndNothingOfTheClient() {
        server.serve("/a", "pixels");
        visit.text(server.url("/a"));
        OtherServer.Asked asked = server.asked.getFirst();
        assertEquals(Optional.of("127.0.0.1:" + server.port()), asked.header("Host"));
        assertEquals(Optional.of("1.1 darkroom"), asked.header("Via"));
        assertEquals(List.of("Accept", "Accept-encoding", "Connection", "Host", "User-agent", "Via"), asked.headers().keySet().stream().sorted().toList());
    }

    @Test
    void bodiesOfUnknownLengthAreReadToTheirEnd() {
        server.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write("0123456789".getBytes());
                exchange.getResponseBody().flush();
            }
        });
        assertEquals("0123456789".repeat(100), visit.text(server.url("/a")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowed(int status) {
        server.serve("/images/a?b", "pixels").redirect("/absolute", status, server.url("/images/a?b")).redirect("/relative/x", status, "../images/a#part")
                .redirect("/images/query", status, "?x=1");
        server.serve("/images/a", "pixels");
        assertEquals("pixels", visit.text(server.url("/absolute")));
        assertEquals("pixels", visit.text(server.url("/relative/x")));
        visit.fault(server.url("/images/query"));
        assertTrue(server.asked.stream().anyMatch(asked -> asked.path().equals("/images/query?x=1")));
    }

    @Test
    void fiveRedirectsAreFollowedAndNoMore() {
        server.serve("/0", "pixels");
        for (int i = 1; i <= 6; i++) {
            server.redirect("/" + i, 302, "/" + (i - 1));
        }
        assertEquals("pixels", visit.text(server.url("/5")));
        Fault fault = visit.fault(server.url("/6"));
        assertEquals(ErrorCode.SOURCE_UNREADABLE, fault.code());
        assertTrue(fault.detail().contains("more than 5 times"), fault::detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/a", "http://[::1]/a", "http://127.0.0.2/a", "http://169.254.169.254/latest/meta-data", "http://inside.example/a", "//2130706434/a"})
    void redirectsLeadToNoPrivateNetwork(String target) {
        visit.names.with("inside.example", "192.168.1.1").with("2130706434", "127.0.0.2");
        server.redirect("/a", 302, target);
        Fault fault = visit.fault(server.url("/a"));
        assertEquals(ErrorCode.REQUEST_REFUSED, fault.code());
        assertEquals("\"" + server.url("/a") + "\": it lies on a network that images may not be fetched from", fault.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://8.8.8.8/a", "file:///etc/passwd", "http://u:p@8.8.8.8/a", "http://8.8.8.8:25/a", "http://a b/", "http:///a"})
    void redirectsLeadToNothingThatAClientMayNotWrite(String target) {
        server.redirect("/a", 302, target);
        Fault fault = visit.fault(server.url("/a"));
        assertEquals(ErrorCode.SOURCE_UNREADABLE, fault.code());
        assertFalse(fault.detail().contains(target), fault::detail);
    }

    @Test
    void theAddressThatWasCheckedIsTheOneThatIsConnectedTo() {
        visit.names.with("rebinding.example", "127.0.0.1", "127.0.0.2");
        server.serve("/a", "pixels");
        assertEquals("pixels", visit.text("http://rebinding.example:" + server.port() + "/a"));
        assertEquals(List.of("rebinding.example"), visit.names.lookedUp);
        assertEquals(Optional.of("rebinding.example:" + server.port()), server.asked.getFirst().header("Host"));
        assertEquals(ErrorCode.REQUEST_REFUSED, visit.fault("http://rebinding.example:" + server.port() + "/a").code());
    }

    @Test
    void theNextAddressIsTriedWhenOneDoesNotAnswer() throws Exception {
        visit = new Visit(folder, Visit.LIMITS, "127.0.0.0/8", (SSLSocketFactory) SSLSocketFactory.getDefault());
        visit.names.with("two.example", "127.0.0.3 127.0.0.1");
        server.serve("/a", "pixels");
        assertEquals("pixels", visit.text("http://two.example:" + server.port() + "/a"));
    }

    @Test
    void nothingPrivateIsReachedUnlessItIsAllowed() {
        server.serve("/a", "pixels");
        try (var closed = new ForeignImages(folder, () -> ForeignNetworks.parse("")); var open = new ForeignImages(folder, () -> ForeignNetworks.parse("loopback"))) {
            ForeignUrl url = ForeignUrl.resolve(server.url("/a"), Optional.empty(), true);
            assertEquals(ErrorCode.REQUEST_REFUSED, assertThrows(Fault.class, () -> closed.fetch(url, Instant.MAX)).code());
            assertEquals(List.of(), server.asked);
            open.fetch(url, Instant.MAX).close();
        }
    }

    @ParameterizedTest
    @CsvSource({"404, (not found)", "410, (not found)", "403, (access refused)", "503, (busy)", "500, answers 500", "204, answers 204", "304, answers 304"})
    void whatIsNoImageIsAFaultThatTheDefaultImageDoesNotHide(int status, String words) {
        server.on("/a", exchange -> OtherServer.reply(exchange, status, ""));
        Fault fault = visit.fault(server.url("/a"));
        assertEquals(ErrorCode.SOURCE_UNREADABLE, fault.code());
        assertTrue(fault.detail().startsWith("\"" + server.url("/a") + "\": its server answers " + status), fault::detail);
        assertTrue(fault.detail().endsWith(words), fault::detail);
    }

    @Test
    void aFaultNamesARelativeUrlAsItWasWritten() {
        ForeignUrl url = ForeignUrl.resolve("boot.jpg", Optional.of(server.url("/secret/")), false);
        Fault fault = assertThrows(Fault.class, () -> visit.images.fetch(url, Instant.MAX));
        assertEquals("\"boot.jpg\": its server answers 404 (not found)", fault.detail());
    }

    @Test
    void unknownNamesAndClosedPortsAreFaultsWithoutAddresses() throws Exception {
        assertTrue(visit.fault("http://nowhere.example/a").detail().endsWith(": no server has this name"));
        server.close();
        visit.names.with("closed.example", "127.0.0.1");
        Fault fault = visit.fault("http://closed.example:" + server.port() + "/a");
        assertEquals(ErrorCode.SOURCE_UNREADABLE, fault.code());
        assertFalse(fault.detail().contains("127.0.0.1"), fault::detail);
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        server.on("/a", exchange -> exchange.sendResponseHeaders(200, -1));
        assertTrue(visit.fault(server.url("/a")).detail().contains("empty"));
        assertEquals(List.of(), visit.files());
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() throws Exception {
        server.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 2_000_001);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(new CountDownLatch(1));
        });
        assertTrue(visit.fault(server.url("/a")).detail().endsWith("the file is larger than 2 MB"));
        assertEquals(List.of(), folder.toFile().exists() ? visit.files() : List.of());
    }

    @Test
    void anEndlessFileIsLeftAtTheLimit() throws Exception {
        var hungUp = new CountDownLatch(1);
        server.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[8192]);
                }
            } finally {
                hungUp.countDown();
            }
        });
        assertTrue(visit.fault(server.url("/a")).detail().endsWith("the file is larger than 2 MB"));
        assertTrue(hungUp.await(10, TimeUnit.SECONDS));
        assertEquals(List.of(), visit.files());
    }

    @Test
    void aFileOfJustTheLimitIsFetched() {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[Integer.parseInt(exchange.getRequestURI().getQuery())]);
        });
        assertEquals(2_000_000, visit.text(server.url("/a?2000000")).length());
        assertTrue(visit.fault(server.url("/a?2000001")).detail().endsWith("the file is larger than 2 MB"));
    }

    @Test
    void aSlowServerIsLeftWhenTheTimeIsUp() throws Exception {
        visit = new Visit(folder, new ForeignLimits(Duration.ofSeconds(5), Duration.ofMillis(100), 100, 4, 100, 10));
        var never = new CountDownLatch(1);
        server.on("/body", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(never);
        }).on("/head", exchange -> await(never));
        for (String path : List.of("/body", "/head")) {
            Fault fault = visit.fault(server.url(path));
            assertEquals(ErrorCode.TIMED_OUT, fault.code());
        }
        never.countDown();
    }

    @Test
    void theTimeOfTheCallerCountsToo() {
        var never = new CountDownLatch(1);
        server.on("/a", exchange -> await(never));
        Fault fault = assertThrows(Fault.class, () -> visit.fetch(server.url("/a"), Duration.ofMillis(50)));
        assertEquals(ErrorCode.TIMED_OUT, fault.code());
        assertTrue(fault.detail().endsWith("the time for this request is up"), fault::detail);
        never.countDown();
    }

    @Test
    void aServerThatDoesNotShakeHandsIsLeft() throws Exception {
        visit = new Visit(folder, new ForeignLimits(Duration.ofMillis(100), Duration.ofSeconds(10), 100, 4, 100, 10));
        try (var silent = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Fault fault = visit.fault("https://127.0.0.1:" + silent.getLocalPort() + "/a");
            assertEquals(ErrorCode.TIMED_OUT, fault.code());
            assertTrue(fault.detail().endsWith("its server doesn't answer in time"), fault::detail);
        }
    }

    @Test
    void whatIsNotHttpIsAFault() throws Exception {
        try (var other = saying("SSH-2.0-OpenSSH\r\n")) {
            assertTrue(visit.fault("http://127.0.0.1:" + other.getLocalPort() + "/a").detail().contains("its server's answer can't be read"));
        }
    }

    @Test
    void certificatesMustBeVouchedForAndMadeForTheName() throws Exception {
        try (OtherServer secure = OtherServer.https(); var trusting = new Visit(folder, Visit.LIMITS, "127.0.0.1", OtherServer.tls().getSocketFactory())) {
            secure.serve("/a", "pixels").redirect("/down", 302, server.url("/a"));
            trusting.names.with("images.example", "127.0.0.1").with("other.example", "127.0.0.1");
            assertEquals("pixels", trusting.text(secure.url("/a")));
            assertEquals("pixels", trusting.text("https://images.example:" + secure.port() + "/a"));
            for (Fault fault : List.of(trusting.fault("https://other.example:" + secure.port() + "/a"), visit.fault(secure.url("/a")))) {
                assertEquals(ErrorCode.SOURCE_UNREADABLE, fault.code());
                assertTrue(fault.detail().contains("certificate"), fault::detail);
            }
            assertTrue(trusting.fault(secure.url("/down")).detail().endsWith("from https to http"));
        }
        try (var open = saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertTrue(visit.fault("https://127.0.0.1:" + open.getLocalPort() + "/a").detail().endsWith("no secure connection to its server is to be had"));
        }
    }

    /** Whatever it is asked. */
    private static ServerSocket saying(String text) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException clientLeft) {
                // It has heard enough.
            }
        });
        return server;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
        }
    }
}
