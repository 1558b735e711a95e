package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The readiness check says whether the server can do its work, and why not. */
class HealthIT extends DeployedWar {
    @ArquillianResource
    private ManagementClient server;

    @AfterEach
    void restore() {
        property("SavePath").set(Darkroom.saved().toString());
        property("MaxSavePixels").remove();
    }

    @Test
    void aServerThatCanSaveIsReady() {
        Health health = health("UP");
        assertTrue(health.data("libvips").matches("8\\.\\d+\\.\\d+"), health::toString);
        assertEquals("on", health.data("saving"));
        assertEquals("", health.data("settings"));
    }

    @Test
    void aServerThatNeedNotSaveIsReady() {
        property("SavePath").set("");
        assertEquals("off", health("UP").data("saving"));
    }

    @Test
    void aSaveFolderThatIsNotThereIsNamedUntilItIs() throws IOException {
        Path folder = Files.createTempDirectory("parent").resolve("missing");
        property("SavePath").set(folder.toString());
        assertEquals("darkroom.SavePath: " + folder + " does not exist", health("DOWN").data("saving"));
        Files.createDirectory(folder);
        assertEquals("on", health("UP").data("saving"));
    }

    @Test
    void aFileInPlaceOfTheSaveFolderIsNamed() throws IOException {
        Path file = Files.createTempFile("no", "folder");
        property("SavePath").set(file.toString());
        assertTrue(health("DOWN").data("saving").contains(file + " is not a folder"));
        assertEquals(200, Darkroom.get("testcard?wid=10").status(), "images need no save folder");
    }

    @Test
    void aValueThatBecameBadIsNamedWhileTheLastGoodOneHolds() {
        property("MaxSavePixels").set("many");
        Health health = health("UP");
        assertTrue(health.data("settings").contains("darkroom.MaxSavePixels = \"many\""), health::toString);
        property("MaxSavePixels").set("50");
        assertEquals("", health("UP").data("settings"));
    }

    private Health health(String expected) {
        Health health = Health.at(server.getMgmtPort());
        assertEquals(expected, health.says(), health::toString);
        assertEquals(expected.equals("UP") ? 200 : 503, health.status());
        return health;
    }

    private ServerProperty property(String name) {
        return new ServerProperty(server, "darkroom." + name);
    }
}
