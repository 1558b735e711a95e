package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What an administrator changes on a running server takes effect as the README says: the config-source after a reload, a system
 * property at once, the executor's size after a reload. One server for all, because each reload takes its time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminIT {
    private static final String[] SOURCE = {"subsystem", "microprofile-config-smallrye", "config-source", "darkroom"};
    private static final String[] EXECUTOR = {"subsystem", "ee", "managed-executor-service", "darkroom-saves"};
    private static final int SAVES_AT_ONCE = 12;

    private static WildFlyProcess server;
    private static Path saved;
    private static Path images;

    @BeforeAll
    static void start() throws IOException {
        saved = Files.createTempDirectory("saved");
        images = Files.createTempDirectory("images");
        Files.copy(Darkroom.images().resolve("testcard-alpha.png"), images.resolve("testcard.png"));
        Files.copy(Darkroom.images().resolve("shoes/boot.jpg"), images.resolve("boot.jpg"));
        server = new WildFlySetup().start();
        // The server was started with a system property for the images, which would hide the config-source.
        property("RootPath", "add", images.toString());
        property("RootPath", "remove", null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aChangedConfigSourceWaitsForAReload() {
        source(Map.of("RootPath", images.toString(), "SavePath", saved.toString(), "SaveTimeout", "1", "MaxRenderPixels", "1",
                "MaxSavePixels", "2", "MetricsClients", "192.0.2.0/24"));
        assertEquals(403, get("testcard?wid=10").status());
        assertTrue(get("testcard?req=saveToFile&name=x.jpg").text().contains("saving is off"));
        assertEquals(200, metrics().status());
    }

    @Test
    @Order(2)
    void aChangedConfigSourceHoldsAfterAReload() {
        server.reload();
        assertEquals(200, server.site().ok("testcard?req=imageprops").number("image.width"));
        assertEquals("timeout", status("boot?scl=1&req=saveToFile&name=slow.jpg"));
        assertEquals("done", status("testcard?req=saveToFile&name=x.jpg&timeout=60000"));
        assertTrue(Files.exists(saved.resolve("x.jpg")));
        assertTrue(get("boot?wid=1200").text().contains("illegal image size"));
        assertEquals("done", status("boot?wid=1200&req=saveToFile&name=y.jpg&timeout=60000"));
        assertTrue(get("boot?wid=2000&req=saveToFile&name=z.jpg&timeout=60000").text().contains("illegal image size"));
        assertEquals(403, metrics().status());
    }

    @Test
    @Order(3)
    void aSystemPropertyOverridesTheConfigSourceAtOnce() throws IOException {
        Path other = Files.createTempDirectory("other");
        property("RootPath", "add", Darkroom.images().toString());
        assertEquals(400, server.site().ok("testcard?req=imageprops").number("image.width"));
        property("MetricsClients", "add", "loopback");
        assertEquals(200, metrics().status());
        property("SaveTimeout", "add", "60000");
        property("MaxSavePixels", "add", "100");
        property("MaxRenderPixels", "add", "16");
        property("SavePath", "add", other.toString());
        assertEquals("done", status("shoes/boot?wid=2000&req=saveToFile&name=z.jpg"));
        assertTrue(Files.exists(other.resolve("z.jpg")));
        assertEquals(200, get("shoes/boot?wid=2000").status());
        property("SavePath", "remove", null);
        assertEquals("done", status("shoes/boot?wid=2000&req=saveToFile&name=z.jpg"));
        assertTrue(Files.exists(saved.resolve("z.jpg")));
    }

    @Test
    @Order(4)
    void whoMaySaveAndOnWhichThreadsFollowsTheConfigSourceToo() {
        source(Map.of("SaveClients", "192.0.2.0/24", "SaveRole", "photographer", "SaveExecutor", "java:comp/nothing"));
        assertEquals("done", status("testcard?req=saveToFile&name=x.jpg"));
        server.reload();
        assertTrue(get("testcard?req=saveToFile&name=x.jpg").text().contains("may not save"));
        property("SaveClients", "add", "loopback");
        assertTrue(get("testcard?req=saveToFile&name=x.jpg").text().contains("may not save"), "the role is still needed");
        source(Map.of("SaveRole", ""));
        server.reload();
        assertTrue(get("testcard?req=saveToFile&name=x.jpg").text().contains("darkroom.SaveExecutor=java:comp/nothing"));
        property("SaveExecutor", "add", "java:jboss/ee/concurrency/executor/darkroom-saves");
        assertEquals("done", status("testcard?req=saveToFile&name=x.jpg"));
    }

    @Test
    @Order(5)
    void theSizeOfTheExecutorHoldsAfterAReload() {
        assertTrue(savesAtOnce().stream().allMatch("done"::equals), "4 threads and 64 places are enough");
        // In this order: there can't be fewer threads at most than there are at least.
        for (String size : List.of("core-threads", "max-threads", "queue-length")) {
            ModelNode operation = WildFlyProcess.operation("write-attribute", EXECUTOR);
            operation.get("name").set(size);
            operation.get("value").set(1);
            server.manage(operation);
        }
        assertTrue(savesAtOnce().stream().allMatch("done"::equals), "not before the reload");
        server.reload();
        List<String> outcomes = savesAtOnce();
        assertTrue(outcomes.contains("done") && outcomes.contains("failed"), outcomes::toString);
        ModelNode read = WildFlyProcess.operation("read-resource", EXECUTOR);
        read.get("include-runtime").set(true);
        ModelNode executor = server.manage(read);
        assertEquals(1, executor.get("max-thread-count").asInt(), executor::toString);
        assertTrue(executor.get("completed-task-count").asLong() < SAVES_AT_ONCE, executor::toString);
    }

    private static List<String> savesAtOnce() {
        List<CompletableFuture<Reply>> replies = IntStream.range(0, SAVES_AT_ONCE)
                .mapToObj(i -> server.site().later("shoes/boot?scl=2&req=saveToFile&name=at-once-" + i + ".jpg")).toList();
        return replies.stream().map(reply -> reply.join().properties().getProperty("status")).toList();
    }

    private static void source(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            ModelNode operation = WildFlyProcess.operation("map-put", SOURCE);
            operation.get("name").set("properties");
            operation.get("key").set("darkroom." + name);
            operation.get("value").set(value);
            server.manage(operation);
        });
    }

    private static void property(String name, String operationName, String value) {
        ModelNode operation = WildFlyProcess.operation(operationName, "system-property", "darkroom." + name);
        if (value != null) {
            operation.get("value").set(value);
        }
        server.manage(operation);
    }

    private static Reply get(String request) {
        return server.site().get(request);
    }

    private static String status(String request) {
        return get(request).properties().getProperty("status");
    }

    private static Reply metrics() {
        return Site.send(java.net.http.HttpRequest.newBuilder(server.site().at("/is/metrics")));
    }
}
