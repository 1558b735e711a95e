package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line of each save goes where the administrator sends its category, at once. */
class SaveLogIT extends DeployedWar {
    private static final String[] FORMAT = {"subsystem", "logging", "pattern-formatter", "SAVES"};
    private static final String[] HANDLER = {"subsystem", "logging", "periodic-rotating-file-handler", "SAVES"};
    private static final String[] CATEGORY = {"subsystem", "logging", "logger", "io.darkroom.save"};

    @ArquillianResource
    private ManagementClient server;

    private Path log;

    @BeforeEach
    void sendThemToAFileOfTheirOwn() {
        new SaveFolder().clear();
        log = Path.of(model().read("core-service", "platform-mbean", "type", "runtime").get("system-properties", "jboss.server.log.dir").asString(),
                "saves.log");
        model().add(Map.of("pattern", "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %m%n"), FORMAT);
        ModelNode file = new ModelNode();
        file.get("relative-to").set("jboss.server.log.dir");
        file.get("path").set("saves.log");
        model().add(Map.of("file", file, "suffix", ".yyyy-MM-dd", "named-formatter", "SAVES"), HANDLER);
        model().add(Map.of("level", "INFO", "use-parent-handlers", "false", "handlers", new ModelNode().add("SAVES")), CATEGORY);
    }

    @AfterEach
    void restore() throws IOException {
        model().remove(CATEGORY);
        model().remove(HANDLER);
        model().remove(FORMAT);
        Files.deleteIfExists(log);
    }

    @Test
    void eachSaveIsOneLine() throws IOException {
        get("testcard?req=saveToFile&wid=40&name=x.png", "X-Request-ID", "night-run-7");
        get("testcard?req=saveToFile&name=../%22x", "X-Request-ID", "night-run-8");
        List<String> lines = Files.readAllLines(log);
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).matches("\\S+ INFO +save id=night-run-7 name=\"x.png\" outcome=done pixels=1200 bytes=\\d+ ms=\\d+"), lines::toString);
        assertTrue(lines.get(1).matches("\\S+ WARN(ING)? +save id=night-run-8 name=\"../\\\\\"x\" outcome=rejected .* reason=\".+\""), lines::toString);
    }

    @Test
    void theLevelDecidesWhichLinesAreWritten() throws IOException {
        model().write("level", "WARN", CATEGORY);
        ok("testcard?req=saveToFile&wid=40&name=x.png");
        get("testcard?req=saveToFile&name=../x");
        List<String> lines = Files.readAllLines(log);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains("outcome=rejected"), lines::toString);
    }

    private Model model() {
        return new Model(server.getControllerClient());
    }
}
