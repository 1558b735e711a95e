package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The WAR, dropped into a server as it is unpacked: it serves images, nobody can make it write, and its configuration script leaves no trace. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockServerIT {
    private static final Path HOME = Path.of(System.getProperty("wildfly.home"));

    private static WildFlyProcess server;
    private static Path elsewhere;
    private static Map<Path, String> before;

    @BeforeAll
    static void start() throws IOException {
        elsewhere = Files.createTempDirectory("elsewhere");
        server = new WildFlySetup().asDelivered().start();
        server.site().ok("testcard?wid=10");
        before = files();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void imagesAreServed() {
        assertEquals(200, server.site().get("testcard?wid=10").status());
        assertFalse(server.log().contains("NoClassDefFoundError"), server::log);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | -                          | -",
        "GET    | /is/image/testcard?req=savetofile&NAME=x.jpg                                | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=ELSEWHERE/x.jpg                      | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=../x.jpg                             | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=%2e%2e%2fx.jpg                       | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=deployments/x.war                    | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg&SavePath=ELSEWHERE             | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg&darkroom.SavePath=ELSEWHERE    | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg&savePath=.&saveDirectory=.     | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg&timeout=86400000               | -                          | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | darkroom.SavePath: ELSEWHERE | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | SavePath: ELSEWHERE        | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | X-Forwarded-For: 127.0.0.1 | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | Forwarded: for=127.0.0.1   | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | Authorization: Basic YWRtaW46YWRtaW4= | -",
        "GET    | /is/image/testcard?req=saveToFile&name=x.jpg                                | X-Request-ID: ../../x      | -",
        "GET    | /is/image/testcard?req=img                                                  | X-Request-ID: ELSEWHERE/x  | -",
        "GET    | /is/image/testcard?wid=10                                                   | X-HTTP-Method-Override: PUT | -",
        "HEAD   | /is/image/testcard?req=saveToFile&name=x.jpg                                | -                          | -",
        "POST   | /is/image/testcard                                                          | Content-Type: application/x-www-form-urlencoded | req=saveToFile&name=x.jpg",
        "POST   | /is/image/testcard?req=saveToFile                                           | Content-Type: application/x-www-form-urlencoded | name=x.jpg",
        "POST   | /is/image/testcard?req=saveToFile&name=x.jpg                                | Content-Type: image/jpeg   | bytes",
        "POST   | /is/image/testcard?req=saveToFile&name=x.jpg                                | Content-Type: multipart/form-data; boundary=b | --b\\r\\nContent-Disposition: form-data; name=f; filename=x.jpg\\r\\n\\r\\nbytes\\r\\n--b--",
        "PUT    | /is/image/x.jpg                                                             | Content-Type: image/jpeg   | bytes",
        "PUT    | /is/image/testcard?req=saveToFile&name=x.jpg                                | -                          | bytes",
        "PATCH  | /is/image/testcard?req=saveToFile&name=x.jpg                                | -                          | bytes",
        "DELETE | /is/image/testcard                                                          | -                          | -",
        "OPTIONS | /is/image/testcard?req=saveToFile&name=x.jpg                               | -                          | -",
        "MKCOL  | /is/image/x                                                                 | -                          | -",
        "MOVE   | /is/image/testcard                                                          | Destination: /is/image/x   | -",
        "PUT    | /is/x.jpg                                                                   | -                          | bytes",
        "PUT    | /x.jpg                                                                      | -                          | bytes",
        "POST   | /is/jobs                                                                    | Content-Type: text/plain   | testcard?wid=10 x.jpg",
        "POST   | /is/jobs                                                                    | Content-Type: text/plain   | /is/image/testcard?wid=10&req=saveToFile&name=x.jpg",
        "POST   | /is/jobs                                                                    | Content-Type: text/tab-separated-values | testcard?wid=10\tx.jpg",
        "POST   | /is/jobs                                                                    | Content-Type: application/x-www-form-urlencoded | template=wid=10&objects=testcard&name=x.jpg",
        "POST   | /is/jobs                                                                    | Content-Type: application/json | [{\"request\":\"testcard\",\"name\":\"x.jpg\"}]",
        "POST   | /is/jobs?name=x.jpg&object=testcard                                         | -                          | -",
        "PUT    | /is/jobs/1                                                                  | -                          | testcard x.jpg",
        "POST   | /is/jobs/1/restart                                                          | -                          | -",
        "POST   | /is/metrics                                                                 | -                          | darkroom_saves_total 1",
        "PUT    | /is/metrics                                                                 | -                          | -",
        "GET    | /is/WEB-INF/web.xml                                                         | -                          | -"})
    void noRequestMakesItWriteAnythingButCopiesOfItsReplies(String method, String path, String header, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.site().at("") + real(path))).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(real(body).replace("\\r\\n", "\r\n").replace("\\t", "\t")));
        if (header != null) {
            request.header(header.replaceFirst(": .*", ""), real(header.replaceFirst(".*?: ", "")));
        }
        Reply reply = Site.send(request);
        boolean image = path.matches(".*(req=img|wid=10)") && method.equals("GET");
        assertEquals(image, reply.status() == 200 && !reply.type().isEmpty() && !method.equals("OPTIONS"), () -> reply.status() + " " + reply.text());
        assertTrue(reply.status() < 500 || reply.status() == 501, () -> reply.status() + " " + reply.text());
        assertEquals(before, files());
    }

    @Test
    @Order(3)
    void theConfigurationIsTheSameAfterItWasAppliedAndTakenBack() throws IOException {
        Path configuration = server.base().resolve("configuration/standalone.xml");
        byte[] delivered = Files.readAllBytes(HOME.resolve("standalone/configuration/standalone.xml.as-delivered"));
        cli("configure.cli");
        assertNotEquals(new String(delivered), Files.readString(configuration));
        server.reload();
        assertEquals("UP", Health.at(server.managementPort()).says());
        cli("restore.cli");
        assertEquals(new String(delivered), Files.readString(configuration));
        server.reload();
        assertEquals(200, server.site().get("testcard?wid=10").status());
    }

    private static void cli(String script) {
        new Command(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", HOME.resolve("bin/client/jboss-cli-client.jar").toString(),
                "--connect", "--controller=" + Site.HOST + ":" + server.managementPort(), "--file=" + Path.of("wildfly-config", script)).run();
    }

    private static String real(String text) {
        return text.replace("ELSEWHERE", elsewhere.toString());
    }

    /**
     * Each file and folder of the server and beside it, with length and time; but for logs, which are written, temporary files of the server itself, and the cache of
     * replies, where no caller has a say in names or in how much it holds.
     */
    private static Map<Path, String> files() throws IOException {
        Map<Path, String> files = new java.util.TreeMap<>();
        for (Path root : new Path[] {server.base(), HOME, Darkroom.images(), elsewhere}) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(StockServerIT::matters).toList()) {
                    files.put(file, Files.isDirectory(file) ? "folder" : Files.size(file) + " bytes, " + Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    private static boolean matters(Path file) {
        return Stream.of(server.base().resolve("log"), server.base().resolve("tmp"), server.base().resolve("data/darkroom-cache"), HOME.resolve("standalone"), HOME.resolve("modules"))
                .noneMatch(file::startsWith);
    }
}
