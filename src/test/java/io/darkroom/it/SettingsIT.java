package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that the administrator changes holds from the next request on, and a bad one is named. */
class SettingsIT extends DeployedWar {
    @ArquillianResource
    private ManagementClient server;

    @BeforeEach
    void startWithAnEmptyFolder() {
        new SaveFolder().clear();
    }

    @AfterEach
    void restore() {
        for (String name : List.of("RootPath", "MaxRenderPixels", "MaxSavePixels", "SaveClients", "SaveRole", "SaveTimeout", "SaveExecutor", "LibVips")) {
            if (!name.equals("RootPath")) {
                property(name).remove();
            }
        }
        // Removing them would also take away what the server was started with.
        property("SavePath").set(Darkroom.saved().toString());
        property("RootPath").set(Darkroom.images().toString());
    }

    @Test
    void anotherSaveFolderIsUsedFromTheNextRequestOn() throws IOException {
        Path other = Files.createTempDirectory("other");
        assertEquals("done", ok("testcard?req=saveToFile&name=first.jpg").properties().getProperty("status"));
        property("SavePath").set(other.toString());
        assertEquals("done", ok("testcard?req=saveToFile&name=second.jpg").properties().getProperty("status"));
        assertEquals(List.of("first.jpg"), new SaveFolder().names());
        assertArrayEquals(ok("testcard").body(), Files.readAllBytes(other.resolve("second.jpg")));
    }

    @Test
    void withoutASaveFolderSavingIsOff() {
        property("SavePath").set("");
        Reply reply = get("testcard?req=saveToFile&name=x.jpg");
        assertEquals(403, reply.status());
        assertEquals("failed", reply.properties().getProperty("status"));
        assertTrue(reply.properties().getProperty("error.message").contains("darkroom.SavePath"), reply.text());
        assertEquals(200, get("testcard?wid=10").status());
        assertEquals(List.of(), new SaveFolder().names());
    }

    @Test
    void aSaveFolderThatIsNotThereIsNotMade() throws IOException {
        Path missing = Files.createTempDirectory("parent").resolve("missing");
        property("SavePath").set(missing.toString());
        Reply reply = get("testcard?req=saveToFile&name=x.jpg");
        assertEquals(403, reply.status());
        assertEquals("failed", reply.properties().getProperty("status"));
        assertFalse(reply.text().contains(missing.toString()), reply.text());
        assertTrue(Files.notExists(missing));
    }

    @Test
    void limitsOfSizeFollowTheirSettings() {
        property("MaxRenderPixels").set("1");
        assertTrue(Darkroom.refused("shoes/boot-small").contains("illegal image size"));
        assertEquals(200, get("shoes/boot-small?wid=1000").status());
        property("MaxRenderPixels").set("2");
        assertEquals(200, get("shoes/boot-small").status());
        property("MaxSavePixels").set("1");
        assertTrue(get("shoes/boot-small?req=saveToFile&name=x.jpg").text().contains("illegal image size"));
    }

    @Test
    void onlyTheNamedClientsAndRolesMaySave() {
        property("SaveClients").set("192.0.2.0/24");
        Reply stranger = get("testcard?req=saveToFile&name=x.jpg");
        assertEquals(403, stranger.status());
        assertTrue(stranger.text().contains("darkroom.SaveClients"), stranger.text());
        assertEquals(200, get("testcard?wid=10").status());
        property("SaveClients").set("192.0.2.0/24, 127.0.0.0/8");
        assertEquals("done", ok("testcard?req=saveToFile&name=x.jpg").properties().getProperty("status"));
        property("SaveRole").set("photographer");
        assertTrue(get("testcard?req=saveToFile&name=y.jpg").text().contains("darkroom.SaveRole"));
        assertEquals(List.of("x.jpg"), new SaveFolder().names());
    }

    /** Behind a proxy every caller has the proxy's address, which may well be this host's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"X-Forwarded-For|203.0.113.7", "X-Forwarded-For|127.0.0.1", "Forwarded|for=127.0.0.1", "Via|1.1 proxy"})
    void aSaveThatCameThroughAProxyIsNotTakenForThisHostsOwn(String header, String value) {
        Reply refused = get("testcard?req=saveToFile&name=x.jpg", header, value);
        assertEquals(403, refused.status(), refused::text);
        assertEquals("failed", refused.properties().getProperty("status"), refused.text());
        assertTrue(refused.text().contains("darkroom.SaveClients"), refused.text());
        assertEquals(List.of(), new SaveFolder().names());
        assertEquals(200, get("testcard?wid=10", header, value).status());
        property("SaveClients").set("any");
        assertEquals("done", get("testcard?req=saveToFile&name=x.jpg", header, value).properties().getProperty("status"));
    }

    @ParameterizedTest
    @CsvSource({"SavePath,../../x", "MaxRenderPixels,many", "SaveClients,everybody", "LibVips,relative.so"})
    void aBadValueLeavesTheLastGoodSettingsInForce(String name, String bad) {
        assertEquals("done", ok("testcard?req=saveToFile&name=before.jpg").properties().getProperty("status"));
        property(name).set(bad);
        assertEquals(200, get("testcard?wid=10").status());
        Reply reply = get("testcard?req=saveToFile&name=after.jpg");
        assertEquals("done", reply.properties().getProperty("status"), reply.text());
        assertEquals(List.of("after.jpg", "before.jpg"), new SaveFolder().names());
    }

    @Test
    void theTimeOutOfTheServerHoldsWhereARequestHasNone() {
        property("SaveTimeout").set("1");
        assertEquals("timeout", get("shoes/boot?scl=1&req=saveToFile&name=slow.jpg").properties().getProperty("status"));
        assertEquals("done", ok("testcard?req=saveToFile&name=x.jpg&timeout=60000").properties().getProperty("status"));
    }

    @Test
    void anExecutorThatIsNotThereIsNamed() {
        property("SaveExecutor").set("java:comp/nothing");
        Reply reply = get("testcard?req=saveToFile&name=x.jpg");
        assertEquals(403, reply.status());
        assertTrue(reply.text().contains("darkroom.SaveExecutor"), reply.text());
    }

    @Test
    void foldersOfImagesAreSearchedInTheirOrder() throws IOException {
        Path first = Files.createTempDirectory("first");
        Files.copy(Darkroom.images().resolve("testcard-alpha.png"), first.resolve("testcard.png"));
        property("RootPath").set(first + ";" + Darkroom.images());
        assertEquals(200, ok("testcard?req=imageprops").number("image.width"));
        assertEquals(1600, ok("shoes/boot-small?req=imageprops").number("image.width"));
    }

    @Test
    void badValuesAreAllNamedWhenTheWarIsDeployed() {
        property("MaxRenderPixels").set("many");
        property("SaveClients").set("everybody");
        ModelNode answer = property("SavePath").redeploy();
        restore();
        ModelNode again = property("SavePath").redeploy();
        assertEquals("success", again.get("outcome").asString(), again.toString());
        assertEquals("failed", answer.get("outcome").asString());
        String why = answer.get("failure-description").toString();
        assertTrue(why.contains("darkroom.MaxRenderPixels") && why.contains("many"), why);
        assertTrue(why.contains("darkroom.SaveClients") && why.contains("everybody"), why);
        assertEquals(200, get("testcard?wid=10").status());
    }

    private ServerProperty property(String name) {
        return new ServerProperty(server, "darkroom." + name);
    }
}
