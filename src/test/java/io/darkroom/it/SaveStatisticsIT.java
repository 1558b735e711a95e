package io.darkroom.it;

import static io.darkroom.it.Darkroom.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server itself counts of saves, where its console and its own metrics show it. */
class SaveStatisticsIT extends DeployedWar {
    private static final String[] BEAN = {"deployment", "darkroom.war", "subsystem", "ejb3", "stateless-session-bean", "ImageSaver"};
    private static final String[] EXECUTOR = {"subsystem", "ee", "managed-executor-service", "darkroom-saves"};

    @ArquillianResource
    private ManagementClient server;

    @BeforeEach
    void startWithAnEmptyFolder() {
        new SaveFolder().clear();
    }

    @Test
    void theBeanCountsItsInvocations() {
        long before = model().read(BEAN).get("methods", "save", "invocations").asLong(0);
        for (int i = 0; i < 3; i++) {
            ok("testcard?req=saveToFile&wid=10&name=x.jpg");
        }
        ModelNode bean = model().read(BEAN);
        assertEquals(before + 3, bean.get("methods", "save", "invocations").asLong(), bean::toString);
        assertTrue(bean.get("peak-concurrent-invocations").asLong() >= 1, bean::toString);
    }

    @Test
    void theExecutorCountsItsTasks() {
        long before = model().read(EXECUTOR).get("completed-task-count").asLong();
        ok("testcard?req=saveToFile&wid=10&name=x.jpg");
        // The answer leaves a moment before its thread is free.
        SaveFolder.await("the task is done", java.time.Duration.ofSeconds(10),
                () -> model().read(EXECUTOR).get("completed-task-count").asLong() == before + 1);
        ModelNode executor = model().read(EXECUTOR);
        assertEquals(4, executor.get("max-threads").asInt());
        assertEquals(64, executor.get("queue-length").asInt());
        assertEquals(0, executor.get("current-queue-size").asInt());
    }

    @Test
    void theServersOwnMetricsShowBoth() {
        ok("testcard?req=saveToFile&wid=10&name=x.jpg");
        String metrics = Site.send(HttpRequest.newBuilder(URI.create("http://" + Site.HOST + ":" + server.getMgmtPort() + "/metrics"))).text();
        assertTrue(metrics.contains("wildfly_ejb3_invocations_total{deployment=\"darkroom.war\",stateless_session_bean=\"ImageSaver\""), metrics);
        assertTrue(metrics.contains("wildfly_ee_current_queue_size{managed_executor_service=\"darkroom-saves\"}"), metrics);
    }

    private Model model() {
        return new Model(server.getControllerClient());
    }
}
