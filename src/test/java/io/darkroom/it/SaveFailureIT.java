package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.head;
import static io.darkroom.it.Darkroom.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** req=saveToFile where it must not succeed: the client is told why, and nothing changes on the disk. */
class SaveFailureIT extends DeployedWar {
    private final SaveFolder folder = new SaveFolder();

    @BeforeEach
    void startWithOneOlderFile() throws IOException {
        folder.clear();
        Files.writeString(folder.path("old.jpg"), "older");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&name=", "&name=%2Ftmp%2Fx.jpg", "&name=/tmp/x.jpg", "&name=..%2Fx.jpg", "&name=../x.jpg", "&name=a/../../x.jpg", "&name=./x.jpg",
        "&name=a%5Cx.jpg", "&name=..%5C..%5Cx.jpg", "&name=C:x.jpg", "&name=C%3A%5Cx.jpg", "&name=x%0A.jpg", "&name=x%E2%80%AE.jpg", "&name=missing/x.jpg",
        "&name=old.jpg/x.jpg", "&name=x.jpg/", "&name=a//x.jpg", "&name=nul.jpg", "&name=.darkroom-x.jpg", "&name=.", "&name=..", "&name=x*.jpg", "&name=x.jpg."})
    void aHostileOrMissingNameIsRefused(String name) {
        assertFailed(get("testcard?req=saveToFile" + name), "name=", "failed");
    }

    @Test
    void anOverlongNameIsRefused() {
        assertFailed(get("testcard?req=saveToFile&name=" + "x".repeat(300) + ".jpg"), "255", "failed");
        assertFailed(get("testcard?req=saveToFile&name=" + "x/".repeat(2500) + "x.jpg"), "4096", "failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"&name=x.png&fmt=jpeg|jpg or .jpeg", "&name=x.jpg&fmt=webp|webp", "&name=x.jpg&fmt=tif-alpha|tif or .tiff", "&name=x.exe|exe", "&name=x.jsp|jsp",
        "&name=x.pdf|pdf", "&name=x.jpg.war|war"})
    void aSuffixThatIsNotTheFormatsIsRefused(String query, String said) {
        assertFailed(get("testcard?req=saveToFile" + query), said, "failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "abc", "86400001", "99999999999999999999", "1,2"})
    void aTimeoutThatIsNoneIsRefused(String timeout) {
        Reply reply = get("testcard?req=saveToFile&name=x.jpg&timeout=" + timeout);
        assertEquals(403, reply.status());
        assertTrue(reply.text().contains("timeout=" + timeout), reply.text());
        assertEquals(List.of("old.jpg"), folder.names());
    }

    @Test
    void anImageThatIsNotThereOrCanNotBeReadIsRefused() {
        OwnSources.file("text.jpg", new byte[] {1, 2, 3});
        assertFailed(get("nosuch?req=saveToFile&name=x.jpg"), "nosuch", "failed");
        assertFailed(get("it/text.jpg?req=saveToFile&name=old.jpg"), "it/text.jpg", "failed");
        assertFailed(get("shoes/boot?scl=0.1&req=saveToFile&name=old.jpg"), "illegal image size", "failed");
    }

    @Test
    void aSaveThatTakesTooLongLeavesNothing() {
        Reply reply = get("shoes/boot?scl=1&req=saveToFile&name=slow.avif&timeout=1");
        assertEquals("timeout", reply.properties().getProperty("status"), reply.text());
        assertEquals(403, reply.status());
        SaveFolder.await("nothing is left", Duration.ofSeconds(90), () -> folder.names().equals(List.of("old.jpg")));
        // The next one has the threads and the memory of the one that was stopped.
        assertEquals("done", ok("testcard?req=saveToFile&name=next.jpg&timeout=30000").properties().getProperty("status"));
        assertEquals(List.of("next.jpg", "old.jpg"), folder.names());
    }

    @Test
    void aTimeOutInTheMiddleOfTheWorkKeepsTheOlderFile() throws IOException {
        long start = System.nanoTime();
        Reply reply = get("shoes/boot?scl=1&fmt=avif&req=saveToFile&name=old.avif&timeout=400");
        assertEquals("timeout", reply.properties().getProperty("status"), reply.text());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 5000, "the caller waits no longer than asked");
        SaveFolder.await("nothing is left", Duration.ofSeconds(90), () -> folder.names().equals(List.of("old.jpg")));
        assertEquals("older", Files.readString(folder.path("old.jpg")));
    }

    @Test
    void aFloodOfSavesIsRefusedBeforeItFillsTheServer() throws Exception {
        // Four threads and a queue of 64 stand in wildfly-config/configure.cli.
        try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
            Callable<Reply> save = () -> get("shoes/boot?scl=1&fmt=tif,,zip&req=saveToFile&name=flood.tif&timeout=1500");
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> each : clients.invokeAll(Collections.nCopies(100, save))) {
                replies.add(each.get());
            }
            assertTrue(replies.stream().anyMatch(reply -> reply.text().contains("the server is busy")), () -> replies.getLast().text());
            assertTrue(replies.stream().filter(reply -> reply.status() != 200).allMatch(reply -> reply.status() == 403
                    && reply.properties().getProperty("status").matches("failed|timeout")), () -> replies.getLast().text());
        }
        SaveFolder.await("nothing half is left", Duration.ofSeconds(90), () -> folder.names().stream().noneMatch(name -> name.startsWith(".")));
    }

    @Test
    void headNeverSaves() {
        Reply reply = head("testcard?req=saveToFile&name=x.jpg");
        assertEquals(405, reply.status());
        assertEquals("no-store", reply.header("Cache-Control"));
        assertEquals(List.of("old.jpg"), folder.names());
    }

    @Test
    void aLinkThatLeavesTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Files.createSymbolicLink(folder.path("link"), outside);
        Files.writeString(outside.resolve("victim.jpg"), "victim");
        Files.createSymbolicLink(folder.path("link.jpg"), outside.resolve("victim.jpg"));
        Files.createSymbolicLink(folder.path("new.jpg"), outside.resolve("not-yet.jpg"));
        for (String name : new String[] {"link/x.jpg", "link.jpg", "new.jpg"}) {
            Reply reply = get("testcard?req=saveToFile&name=" + name);
            assertEquals(403, reply.status(), name);
            assertEquals("failed", reply.properties().getProperty("status"));
            assertFalse(reply.text().contains(outside.toString()), reply.text());
        }
        assertEquals("victim", Files.readString(outside.resolve("victim.jpg")));
        try (var files = Files.list(outside)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws IOException {
        Files.createDirectory(folder.path("shop.jpg"));
        Reply reply = get("testcard?req=saveToFile&name=shop.jpg");
        assertEquals(403, reply.status());
        assertTrue(reply.text().contains("folder"), reply.text());
        assertTrue(Files.isDirectory(folder.path("shop.jpg")));
    }

    private void assertFailed(Reply reply, String said, String status) {
        assertEquals(403, reply.status(), reply::text);
        assertEquals("text/plain", reply.type());
        assertEquals("no-store", reply.header("Cache-Control"));
        assertTrue(reply.text().startsWith("#S7Z ERROR\n#"), reply.text());
        assertEquals(status, reply.properties().getProperty("status"));
        assertFalse(reply.properties().getProperty("error.title").isEmpty());
        assertTrue(reply.properties().getProperty("error.message").contains(said), reply.text());
        assertFalse(reply.text().contains(Darkroom.saved().toString()) || reply.text().contains("io.darkroom"), reply.text());
        assertEquals(List.of("old.jpg"), folder.names());
        assertEquals(5, folder.path("old.jpg").toFile().length());
    }
}
