package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.metrics.Exposition;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that can't load libvips stays, refuses what needs it, and says why to its administrator alone. */
class WithoutLibvipsIT {
    private static Path data;
    private static WildFlyProcess server;

    @BeforeAll
    static void startWhereTheLibraryHasNoPlace() throws IOException {
        data = Files.createTempDirectory("data");
        // A file stands where the folder of the library would have to be made.
        Files.createFile(data.resolve("darkroom-native"));
        server = new WildFlySetup().property("jboss.server.data.dir", data)
                .property("darkroom.SavePath", Files.createDirectory(data.resolve("saved"))).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theReadinessCheckSaysWhy() {
        Health health = Health.at(server.managementPort());
        assertEquals(503, health.status());
        assertEquals("DOWN", health.says());
        assertTrue(health.data("libvips").contains("libvips could not be laid out"), health::toString);
        assertTrue(server.log().contains("Darkroom can make no images"), server::log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard", "testcard?wid=10&fmt=png", "testcard?req=img", "nothing", "testcard?req=props", "testcard?req=imageprops",
        "testcard?req=validate", "?req=validate"})
    void whatNeedsItIsAnsweredWithoutDetails(String request) {
        Reply reply = server.site().get(request);
        assertEquals(503, reply.status(), reply::text);
        assertFalse(reply.header("Retry-After").isEmpty());
        assertTrue(reply.text().contains("could not load libvips"), reply::text);
        assertFalse(reply.text().contains("/tmp") || reply.text().contains(data.toString()), reply::text);
    }

    @Test
    void aSaveFailsAndSaysSo() throws IOException {
        Reply reply = server.site().get("testcard?req=saveToFile&name=x.jpg");
        assertEquals(403, reply.status());
        assertEquals("failed", reply.properties().getProperty("status"));
        assertTrue(reply.text().contains("could not load libvips"), reply::text);
        try (var files = Files.list(data.resolve("saved"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void theBareAddressIsAnswered() {
        assertTrue(server.site().ok("").text().startsWith("#S7Z OK"));
    }

    @Test
    void metricsAreThereWithoutThoseOfTheLibrary() {
        Exposition metrics = Exposition.parse(Site.send(HttpRequest.newBuilder(server.site().at("/is/metrics"))).text());
        assertTrue(metrics.has("darkroom_saves_waiting"));
        assertFalse(metrics.has("darkroom_native_objects"));
    }
}
