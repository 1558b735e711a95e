package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of hostile names, each sent over HTTP: a refusal changes nothing, and what is allowed is exactly one file below the save folder. */
class HostileNamesIT extends DeployedWar {
    private static final HostileFolder FOLDER = new HostileFolder();

    /** One line of the table: what stands behind name=, the outcome, and the words of the message or the file. */
    record Row(String kind, String name, String outcome, String expected) {
        @Override
        public String toString() {
            return kind + ": " + (name.length() > 60 ? name.substring(0, 60) + "…" : name);
        }
    }

    static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        String kind = "";
        for (String line : lines()) {
            if (line.startsWith("# ")) {
                kind = line.substring(2);
            } else if (!line.isEmpty()) {
                String[] columns = line.split("\t");
                rows.add(new Row(kind, columns[0], columns[1], columns.length > 2 ? columns[2] : ""));
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try (InputStream table = HostileNamesIT.class.getResourceAsStream("/hostile/names.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void layOut() {
        FOLDER.layOut();
    }

    @AfterAll
    static void clear() {
        FOLDER.clear();
    }

    @Test
    void thereAreMoreThanFourHundred() {
        assertTrue(table().stream().map(Row::name).distinct().count() > 400);
    }

    @ParameterizedTest
    @MethodSource("table")
    void aHostileNameIsRefusedOrHarmless(Row row) {
        Map<String, String> before = FOLDER.state();
        Reply reply = RawHttp.get("/is/image/testcard?wid=8&req=saveToFile&name=" + row.name());
        assertNothingInner(reply);
        switch (row.outcome()) {
            case "ok" -> assertSaved(reply, row.expected(), before);
            case "400" -> {
                assertEquals(400, reply.status(), reply::text);
                assertEquals(before, FOLDER.state());
            }
            default -> assertRefused(reply, row.expected(), before);
        }
    }

    /** What stands before name= and behind it, in all the places where a program may look for a parameter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "testcard?req=saveToFile&name=../x.jpg&name=ok.jpg | ok.jpg", "testcard?req=saveToFile&name=ok.jpg&name=../x.jpg | ", "testcard?req=saveToFile&name=ok.jpg&NAME=../x.jpg | ",
        "testcard?req=saveToFile&name=ok.jpg&n%61me=../x.jpg | ", "testcard?req=saveToFile&name=ok.jpg&%6eame%20=../x.jpg | ", "testcard?req=saveToFile&name[]=ok.jpg | ",
        "testcard?req=saveToFile&name=ok.jpg&name | ", "testcard?req=saveToFile&name=ok.jpg&name= | ", "testcard?req=saveToFile?name=ok.jpg | ok.jpg",
        "testcard?req=saveToFile&name=ok.jpg#/../x.jpg | ", "testcard;name=ok.jpg?req=saveToFile | ", "testcard;req=saveToFile;name=ok.jpg?name=x.jpg | ",
        "testcard?req=saveToFile&$name=../x.jpg&name=ok.jpg | ok.jpg", "testcard?req=saveToFile&.name=../x.jpg&name=ok.jpg | ok.jpg", "testcard?req=savetofile&name=ok.jpg | ok.jpg",
        "testcard?req=saveToFile&src=is{testcard?name=../x.jpg}&name=ok.jpg | ok.jpg", "../testcard?req=saveToFile&name=ok.jpg | ", "testcard/%2e%2e/testcard?req=saveToFile&name=ok.jpg | "})
    void theNameThatCountsIsTheOneThatIsChecked(String request, String file) {
        Map<String, String> before = FOLDER.state();
        Reply reply = RawHttp.get("/is/image/" + request.replace("?", "?wid=8&"));
        assertNothingInner(reply);
        if (file != null) {
            assertSaved(reply, file, before);
        } else {
            assertTrue(reply.status() >= 400 && reply.status() < 500 || reply.type().startsWith("image/"), () -> reply.status() + " " + reply.text());
            assertEquals(before, FOLDER.state());
        }
    }

    @Test
    void aFormIsCheckedLikeAQueryAndWinsOverIt() {
        Map<String, String> before = FOLDER.state();
        assertRefused(Darkroom.post("testcard?req=saveToFile&wid=8&name=ok.jpg", "name=..%2Fx.jpg"), "'.' and '..'", before);
        assertRefused(Darkroom.post("testcard", "req=saveToFile&wid=8&name=out/x.jpg"), "leads out", before);
        assertSaved(Darkroom.post("testcard?wid=8&name=../x.jpg", "req=saveToFile&name=a+b.jpg"), "a b.jpg", before);
    }

    /** The older file is replaced, not written into: whatever else has its content keeps it. */
    @Test
    void aHardLinkIsCutNotWrittenThrough() throws IOException {
        assertEquals("done", Darkroom.ok("testcard?wid=8&req=saveToFile&name=hard.jpg").properties().getProperty("status"));
        assertEquals("hard", Files.readString(FOLDER.outside("hard.jpg")));
        assertTrue(Files.size(FOLDER.path("hard.jpg")) > 100);
    }

    private static void assertSaved(Reply reply, String file, Map<String, String> before) {
        assertEquals(200, reply.status(), reply::text);
        assertEquals("done", reply.properties().getProperty("status"), reply::text);
        Map<String, String> expected = new TreeMap<>(before);
        expected.put(Darkroom.saved().getFileName().resolve(file).toString(), "image");
        assertEquals(expected, FOLDER.state());
    }

    private static void assertRefused(Reply reply, String said, Map<String, String> before) {
        assertEquals(before, FOLDER.state(), reply::text);
        assertEquals(403, reply.status(), reply::text);
        assertEquals("failed", reply.properties().getProperty("status"), reply::text);
        String message = reply.properties().getProperty("error.message");
        assertTrue(message.contains(said), message);
        assertTrue(message.contains("name") || message.contains("escape '"), message);
    }

    private static void assertNothingInner(Reply reply) {
        String text = reply.text();
        assertFalse(Stream.of(Darkroom.saved(), Darkroom.images(), Path.of("").toAbsolutePath(), Path.of(System.getProperty("wildfly.home")))
                .anyMatch(folder -> text.contains(folder.toString())), text);
        assertFalse(text.matches("(?s).*(io\\.darkroom|java\\.|Exception|\\tat ).*"), text);
    }
}
