package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.metrics.Exposition;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A monitor reads what the server has done; only those may read who are named. */
class MetricsIT extends DeployedWar {
    @ArquillianResource
    private ManagementClient server;

    @BeforeEach
    void startWithAnEmptyFolder() {
        new SaveFolder().clear();
    }

    @AfterEach
    void restore() {
        clients().remove();
    }

    @Test
    void eachOutcomeOfASaveIsCounted() {
        Exposition before = metrics();
        for (int i = 0; i < 3; i++) {
            ok("testcard?req=saveToFile&wid=100&name=x.png");
        }
        assertEquals(403, get("testcard?req=saveToFile&name=../x.png").status());
        assertEquals(403, get("testcard?req=saveToFile&name=x.exe").status());
        assertEquals("timeout", get("shoes/boot?scl=1&req=saveToFile&name=x.png&timeout=1").properties().getProperty("status"));
        assertEquals(403, get("testcard?req=saveToFile&name=x.png&wid=60000&hei=60000").status());
        Exposition after = metrics();
        Map.of("done", 3, "rejected", 2, "timeout", 1, "failed", 1).forEach((outcome, count) -> assertEquals(count.doubleValue(),
                grown("darkroom_saves_total{outcome=\"" + outcome + "\"}", before, after), outcome));
        assertEquals(3 * ok("testcard?wid=100&fmt=png").body().length, grown("darkroom_saved_bytes_total", before, after));
        assertEquals(3 * 100 * 75, grown("darkroom_saved_pixels_total", before, after));
        assertEquals(5, grown("darkroom_save_duration_seconds_count", before, after));
        assertEquals(0, after.value("darkroom_saves_waiting"));
        assertEquals(0, after.value("darkroom_saves_running"));
    }

    @Test
    void repliesAreCountedByTheirStatus() {
        Exposition before = metrics();
        Reply image = ok("testcard?wid=20");
        assertEquals(304, get("testcard?wid=20", "If-None-Match", image.header("ETag")).status());
        assertEquals(403, get("nothing?wid=20").status());
        Exposition after = metrics();
        for (int status : List.of(200, 304, 403)) {
            assertEquals(1, grown("darkroom_replies_total{resource=\"image\",status=\"" + status + "\"}", before, after));
        }
        assertEquals(1, grown("darkroom_replies_total{resource=\"metrics\",status=\"200\"}", before, after));
    }

    @Test
    void aServerAtRestHoldsNoNativeObjects() {
        ok("testcard?wid=20");
        Exposition metrics = metrics();
        assertEquals(0, metrics.value("darkroom_render_slots_used"));
        assertEquals(0, metrics.value("darkroom_render_queue_length"));
        assertEquals(0, metrics.value("darkroom_native_objects"));
    }

    @Test
    void theReplyIsWhatPrometheusExpects() {
        Reply reply = read();
        assertEquals(200, reply.status());
        assertEquals("text/plain; version=0.0.4; charset=utf-8", reply.header("Content-Type").toLowerCase(java.util.Locale.ROOT).replaceAll(";\\s*", "; "));
        assertEquals("no-store", reply.header("Cache-Control"));
    }

    @Test
    void onlyTheNamedClientsMayRead() {
        clients().set("192.0.2.0/24");
        Reply refused = read();
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("darkroom.MetricsClients"), refused::text);
        assertEquals(200, get("testcard?wid=10").status());
        clients().set("192.0.2.0/24, 127.0.0.1");
        assertEquals(200, read().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via"})
    void whoComesThroughAProxyIsNotTakenForThisHostsOwn(String header) {
        assertEquals(403, read(header, "127.0.0.1").status());
        clients().set("any");
        assertEquals(200, read(header, "127.0.0.1").status());
    }

    private static double grown(String sample, Exposition before, Exposition after) {
        return after.count(sample) - before.count(sample);
    }

    private static Exposition metrics() {
        return Exposition.parse(read().text());
    }

    private static Reply read(String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Darkroom.SITE.at("/is/metrics"));
        return Site.send(headers.length == 0 ? request : request.headers(headers));
    }

    private ServerProperty clients() {
        return new ServerProperty(server, "darkroom.MetricsClients");
    }
}
