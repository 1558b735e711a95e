package io.darkroom.it;

import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.JobsSite.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs of many saves over HTTP, from submission to deletion. */
class JobsIT extends DeployedWar {
    private final JobsSite jobs = new JobsSite(Darkroom.SITE);
    private final SaveFolder folder = new SaveFolder();

    @ArquillianResource
    private ManagementClient server;

    @BeforeEach
    void startWithAnEmptyFolder() {
        leaveNoJob();
        folder.clear();
    }

    @AfterEach
    void leaveNoJob() {
        names().forEach(job -> {
            jobs.post("/" + job + "/stop", "");
            jobs.await(job, "over", progress -> List.of("done", "stopped", "interrupted").contains(progress.getProperty("status")));
            jobs.delete("/" + job);
        });
        assertEquals(List.of(), names());
    }

    @Test
    void everyLineOfTheListIsSaved() throws IOException {
        String job = jobs.submit("?qlt=70", JobsSite.lines("testcard", 200));
        Properties progress = jobs.await(job, "done");
        assertEquals(200, number(progress, "done"));
        assertEquals(0, number(progress, "failed") + number(progress, "remaining"));
        assertEquals(100, number(progress, "percent"));
        assertTrue(Double.parseDouble(progress.getProperty("ratePerSecond")) > 0, progress::toString);
        assertTrue(Long.parseLong(progress.getProperty("ended")) >= Long.parseLong(progress.getProperty("started")), progress::toString);
        assertEquals(200, folder.names().size());
        for (int i = 1; i <= 200; i += 7) {
            assertArrayEquals(ok("testcard?qlt=70&wid=" + (100 + i % 50)).body(), Files.readAllBytes(folder.path(i + ".jpg")));
        }
    }

    @Test
    void oneTemplateIsAppliedToManyObjects() throws IOException {
        Files.createDirectories(folder.path("shoes"));
        String job = jobs.submit("?wid=60&fmt=webp&name=$object$-60.webp", List.of("# objects", "testcard", "", "shoes/boot-small?wid=70", "\tlogos/badge.png?name=$basename$.webp\r"));
        assertEquals(3, number(jobs.await(job, "done"), "done"));
        assertArrayEquals(ok("testcard?wid=60&fmt=webp").body(), Files.readAllBytes(folder.path("testcard-60.webp")));
        assertArrayEquals(ok("shoes/boot-small?wid=70&fmt=webp").body(), Files.readAllBytes(folder.path("shoes/boot-small-60.webp")));
        assertArrayEquals(ok("logos/badge?wid=60&fmt=webp").body(), Files.readAllBytes(folder.path("badge.webp")));
        assertEquals(List.of("badge.webp", "shoes", "shoes/boot-small-60.webp", "testcard-60.webp"), folder.names());
    }

    @Test
    void failuresAreReportedInAFormThatCanBeSubmittedAgain() {
        String job = jobs.submit("?wid=50", List.of("testcard?name=a.jpg", "nosuch?name=b.jpg", "# no line", "testcard?name=no/c.jpg", "testcard?name=d.jpg"));
        Properties progress = jobs.await(job, "done");
        assertEquals(2, number(progress, "done"));
        assertEquals(2, number(progress, "failed"));
        assertEquals(List.of("a.jpg", "d.jpg"), folder.names());
        List<String> table = jobs.get("/" + job + "/failures").text().lines().toList();
        assertEquals(2, table.size());
        assertEquals("2\tb.jpg\tImage not found\tno image is named \"nosuch\"", table.getFirst());
        assertTrue(table.getLast().startsWith("4\tno/c.jpg\tSave refused\tname=no/c.jpg: "), table::getLast);
        String list = jobs.get("/" + job + "/failures?format=list").text();
        assertEquals(List.of("nosuch?name=b.jpg", "testcard?name=no/c.jpg"), list.lines().filter(line -> !line.startsWith("#")).toList());
        String again = jobs.submit("?wid=50", list.replace("nosuch", "testcard").replace("no/", "").lines().toList());
        assertEquals(2, number(jobs.await(again, "done"), "done"));
        assertEquals(List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg"), folder.names());
    }

    @Test
    void aJobThatWasStoppedGoesOnWhereItWas() {
        String job = jobs.submit("", JobsSite.lines("shoes/boot", 150));
        Properties running = jobs.awaitDone(job, 10);
        assertEquals("running", running.getProperty("status"));
        assertTrue(Long.parseLong(running.getProperty("estimatedEnd")) > Long.parseLong(running.getProperty("started")), running::toString);
        assertEquals(202, jobs.post("/" + job + "/stop", "").status());
        Properties stopped = jobs.await(job, "stopped");
        int done = number(stopped, "done");
        assertTrue(done >= 10 && done < 150, stopped::toString);
        Map<String, FileTime> before = times();
        assertEquals(done, before.size(), "what is saved is what is counted");
        assertEquals(202, jobs.post("/" + job + "/restart", "").status());
        assertEquals(150, number(jobs.await(job, "done"), "done"));
        Map<String, FileTime> after = times();
        assertEquals(150, after.size());
        before.forEach((name, time) -> assertEquals(time, after.get(name), () -> name + " was saved twice"));
    }

    @Test
    void aListWithALineThatCanNotBeUnderstoodIsRefusedAsAWhole() {
        Reply reply = jobs.post("?wid=50", "testcard?name=a.jpg\n\ntestcard?name=../b.jpg\ntestcard?wid=x&name=c.jpg\ntestcard\n");
        assertEquals(403, reply.status());
        assertTrue(reply.text().startsWith("#S7Z ERROR\n"), reply::text);
        Properties properties = reply.properties();
        assertEquals("failed", properties.getProperty("status"));
        assertEquals("3", properties.getProperty("refusedLines"));
        assertEquals(List.of("3", "4", "5"), IntStream.rangeClosed(1, 3).mapToObj(i -> properties.getProperty("refused." + i + ".line")).toList());
        assertTrue(properties.getProperty("refused.1.message").contains("'..' are not allowed"), properties::toString);
        assertTrue(properties.getProperty("refused.2.message").contains("wid=x"), properties::toString);
        assertTrue(properties.getProperty("error.message").contains("line 3: "), properties::toString);
        assertEquals(List.of(), names());
        assertEquals(List.of(), folder.names());
    }

    @Test
    void aMachineReadsTheProgressAsJson() {
        String job = jobs.submit("", List.of("testcard?name=a.jpg"));
        jobs.await(job, "done");
        Reply one = jobs.get("/" + job + "?format=json");
        assertEquals("application/json", one.type());
        assertTrue(one.text().matches("\\{\"job\":\"" + job + "\",\"status\":\"done\",\"total\":1,\"done\":1,\"failed\":0,\"remaining\":0,\"percent\":100,"
                + "\"submitted\":\\d{13},\"started\":\\d{13},\"ratePerSecond\":[\\d.]+,\"ended\":\\d{13}\\}\n"), one::text);
        assertEquals("{\"jobs\":[" + one.text().strip() + "]}", jobs.get("?format=json").text().strip());
        assertTrue(jobs.get("/nosuch?format=json").text().contains("\"error.title\":\"No such job\""));
        assertEquals(403, jobs.get("/" + job + "?format=yaml").status());
    }

    @Test
    void noReplyAboutAJobMayBeKeptOrReadByOtherPages() {
        String job = jobs.submit("", List.of("testcard?name=a.jpg"));
        jobs.await(job, "done");
        for (Reply reply : List.of(jobs.get(""), jobs.get("/" + job), jobs.get("/" + job + "/failures"), jobs.post("", "x"), jobs.get("/x"))) {
            assertEquals("no-store", reply.header("Cache-Control"));
            assertEquals("", reply.header("Access-Control-Allow-Origin"));
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        }
    }

    @Test
    void whatDoesNotFitTheStateOfAJobIsRefused() {
        String job = jobs.submit("", JobsSite.lines("shoes/boot", 60));
        assertEquals(409, jobs.delete("/" + job).status());
        assertEquals(409, jobs.post("/" + job + "/restart", "").status());
        jobs.await(job, "done");
        Reply stop = jobs.post("/" + job + "/stop", "");
        assertEquals(409, stop.status());
        assertTrue(stop.text().contains("is done: only a job that waits or runs can be stopped"), stop::text);
        assertEquals(409, jobs.post("/" + job + "/restart", "").status());
        assertEquals(200, jobs.delete("/" + job).status());
        for (Reply gone : List.of(jobs.get("/" + job), jobs.delete("/" + job), jobs.post("/" + job + "/stop", ""), jobs.get("/" + job + "/failures"),
                jobs.get("/..%2f..%2fconfiguration"), jobs.delete("/20261123-044552000-upqbqxkebq6f"))) {
            assertTrue(gone.status() == 404, () -> gone.status() + gone.text());
        }
    }

    @Test
    void twoJobsRunAndTheOthersWaitForThem() {
        List<String> names = IntStream.range(0, 4).mapToObj(i -> jobs.submit("",
                JobsSite.lines("shoes/boot", 40).stream().map(line -> line.replace("name=", "name=" + i + "-")).toList())).toList();
        assertEquals("waiting", jobs.progress(names.getLast()).getProperty("status"));
        assertEquals(202, jobs.post("/" + names.getLast() + "/stop", "").status());
        assertEquals("stopped", jobs.progress(names.getLast()).getProperty("status"));
        names.subList(0, 3).forEach(job -> assertEquals(40, number(jobs.await(job, "done"), "done")));
        assertEquals(120, folder.names().size());
    }

    @Test
    void whoMayNotSaveMayNotEvenReadOfJobs() {
        String job = jobs.submit("", List.of("testcard?name=a.jpg"));
        jobs.await(job, "done");
        ServerProperty clients = new ServerProperty(server, "darkroom.SaveClients");
        clients.set("192.0.2.1");
        try {
            for (Reply reply : List.of(jobs.post("", "testcard?name=b.jpg"), jobs.get(""), jobs.get("/" + job), jobs.get("/" + job + "/failures"),
                    jobs.post("/" + job + "/stop", ""), jobs.post("/" + job + "/restart", ""), jobs.delete("/" + job))) {
                assertEquals(403, reply.status());
                assertTrue(reply.text().contains("this caller may not save"), reply::text);
            }
        } finally {
            clients.remove();
        }
        assertEquals(List.of(job), names());
        assertEquals(List.of("a.jpg"), folder.names());
    }

    @Test
    void theServersOwnToolsShowTheRun() {
        // It runs until it was seen: the server looks for runs only every few seconds, and may forget those that are over.
        String job = jobs.submit("?wid=1500", JobsSite.lines("shoes/boot", 5_000));
        SaveFolder.await("a run is shown", Duration.ofSeconds(60), () -> batchJob().contains("\"batch-status\" => \"STARTED\""));
        assertEquals("running", jobs.progress(job).getProperty("status"));
        jobs.post("/" + job + "/stop", "");
        jobs.await(job, "stopped");
    }

    private String batchJob() {
        ModelNode read = new ModelNode();
        read.get("operation").set("read-resource");
        read.get("include-runtime").set(true);
        read.get("recursive").set(true);
        read.get("address").add("deployment", "darkroom.war").add("subsystem", "batch-jberet").add("job", "darkroom-saves");
        try {
            return server.getControllerClient().execute(read).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hostileBodiesAreRefusedInPlainWords() {
        Map<String, byte[]> bodies = Map.ofEntries(
                Map.entry("holds no line", new byte[0]),
                Map.entry("expected OBJECT?MODIFIERS in each", "# nothing\n\n \n".getBytes()),
                Map.entry("not text in UTF-8", new byte[] {'a', (byte) 0xff, (byte) 0xfe}),
                Map.entry("NUL is not allowed", "testcard?name=a%00.jpg".getBytes()),
                Map.entry("has at most 16384 bytes", ("testcard?name=" + "a".repeat(20_000)).getBytes()),
                Map.entry("stands in an earlier line too", "testcard?name=a.jpg\nlogos/badge?name=a.jpg".getBytes()),
                Map.entry("leave req= out", "testcard?req=img&name=a.jpg".getBytes()),
                Map.entry("leave req= out ", "testcard?req=imageprops&name=a.jpg".getBytes()),
                Map.entry("$object$ and $basename$", "testcard?name=$file$.jpg".getBytes()),
                Map.entry("name=FILE", "testcard".getBytes()),
                Map.entry("fmt=png files end in .png", "testcard?name=a.jpg&fmt=png".getBytes()),
                Map.entry("names no image", "?name=a.jpg".getBytes()),
                Map.entry("steps are not allowed", "../../x?name=a.jpg".getBytes()),
                Map.entry("what follows /is/image/", "http://host/is/image/testcard?name=a.jpg".getBytes()),
                Map.entry("bad escape", "testcard?name=%zz.jpg".getBytes()));
        bodies.forEach((words, body) -> {
            Reply reply = jobs.post("", BodyPublishers.ofByteArray(body));
            assertEquals(403, reply.status(), words);
            assertTrue(reply.text().contains(words.strip()), () -> words + " → " + reply.text());
            assertFalse(reply.text().matches("(?s).*(Exception|java\\.|/tmp/|standalone).*"), reply::text);
        });
        assertEquals(List.of(), names());
    }

    /** Where the length is told beforehand, the listener itself refuses it. */
    @Test
    void aBodyThatIsLargerThanTheListenerTakesIsRefused() {
        String line = "testcard?wid=10&name=" + "a".repeat(200) + "%d.jpg\n";
        byte[] body = IntStream.range(0, 60_000).mapToObj(line::formatted).collect(Collectors.joining()).getBytes();
        for (BodyPublisher publisher : List.of(BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            try {
                Reply reply = jobs.post("", publisher);
                assertTrue(reply.status() == 400 || reply.text().contains("max-post-size"), reply::text);
            } catch (UncheckedIOException cutOff) {
                // The server may hang up before it has read the whole of it.
            }
        }
        assertEquals(List.of(), names());
    }

    private List<String> names() {
        Properties list = jobs.get("").properties();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= number(list, "jobs"); i++) {
            names.add(list.getProperty("jobs." + i + ".job"));
        }
        return names;
    }

    private Map<String, FileTime> times() {
        return folder.names().stream().collect(Collectors.toMap(name -> name, name -> {
            try {
                return Files.getLastModifiedTime(folder.path(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
