package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.post;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** req=saveToFile where it succeeds. */
class SaveIT extends DeployedWar {
    private final SaveFolder folder = new SaveFolder();

    @BeforeEach
    void startWithAnEmptyFolder() {
        folder.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "shoes/boot-small?wid=300                          | a.jpg  | jpeg",
        "shoes/boot-small?wid=300&qlt=60,1                 | a.jpeg | jpeg",
        "shoes/boot-small?wid=300&fmt=pjpeg                | a.jpg  | pjpeg",
        "logos/badge?wid=200&bgc=ff8000                    | a.png  | png",
        "logos/badge?wid=200&fmt=png-alpha                 | a.png  | png-alpha",
        "logos/badge?wid=200&fmt=png8-alpha                | a.png  | png8-alpha",
        "logos/badge?wid=200&fmt=gif-alpha                 | a.gif  | gif-alpha",
        "testcard?crop=10,10,300,200&flip=lr               | a.tif  | tif",
        "print/brochure-cmyk?wid=200&fmt=tif,cmyk,lzw      | a.tiff | tif,cmyk,lzw",
        "shoes/boot-small?wid=200                          | a.webp | webp",
        "shoes/boot-small?wid=200                          | a.avif | avif",
        "shoes/boot-small?wid=200&jpegSize=6               | a.JPG  | jpeg",
        "shoes/boot-small?wid=100&fmt=webp                 | a      | webp",
        "shoes/boot-small?wid=100                          | a      | jpeg"})
    void theSavedBytesAreThoseOfTheImageReply(String request, String name, String format) throws IOException {
        Reply saved = ok(request.strip() + "&req=saveToFile&name=" + name);
        byte[] file = Files.readAllBytes(folder.path(name));
        String image = request.strip() + (request.contains("fmt=") ? "" : "&fmt=" + format);
        assertArrayEquals(ok(image).body(), file);
        assertEquals(file.length, saved.number("length"));
        assertEquals(ok(image).type(), saved.properties().getProperty("type"));
        assertEquals(List.of(name), folder.names());
    }

    @Test
    void theReplyTellsWhatWasSaved() throws IOException {
        Reply reply = ok("shoes/boot-small?wid=320&req=saveToFile&name=boot%20320.jpg");
        assertEquals("text/plain", reply.type());
        assertEquals("no-store", reply.header("Cache-Control"));
        assertTrue(reply.text().matches("(?s)#S7Z OK\n#\\w{3} \\w{3} \\d\\d [\\d:]{8} UTC \\d{4}\n[^#]*"), reply.text());
        var properties = reply.properties();
        String modified = Long.toString(Files.getLastModifiedTime(folder.path("boot 320.jpg")).toMillis());
        for (var each : java.util.Map.of("status", "done", "name", "boot 320.jpg", "width", "320", "height", "250", "pixelsTotal", "80000",
                "pixelTotal", "80000", "type", "image/jpeg", "lastUpdated", modified, "lastUpdate", modified).entrySet()) {
            assertEquals(each.getValue(), properties.getProperty(each.getKey()), each.getKey());
        }
        assertEquals(Files.size(folder.path("boot 320.jpg")), reply.number("length"));
    }

    @Test
    void aNameMayLeadIntoAFolderThatIsThere() throws IOException {
        Files.createDirectories(folder.path("shop/shoes"));
        assertEquals("shop/shoes/boot.png", ok("testcard?req=saveToFile&name=shop%2Fshoes%2Fboot.png").properties().getProperty("name"));
        assertArrayEquals(ok("testcard?fmt=png").body(), Files.readAllBytes(folder.path("shop/shoes/boot.png")));
        assertEquals("done", ok("testcard?req=saveToFile&name=shop/Schuh%C3%A9.png").properties().getProperty("status"));
        assertTrue(Files.exists(folder.path("shop/Schuh\u00e9.png")));
    }

    @Test
    void aSaveReplacesAnOlderFileAndAReaderOfItIsNotDisturbed() throws IOException {
        Files.writeString(folder.path("x.png"), "older");
        try (var reader = Files.newInputStream(folder.path("x.png"))) {
            ok("testcard?req=saveToFile&name=x.png");
            assertEquals("older", new String(reader.readAllBytes()));
        }
        assertArrayEquals(ok("testcard?fmt=png").body(), Files.readAllBytes(folder.path("x.png")));
    }

    @Test
    void aFormSavesLikeAQuery() throws IOException {
        Reply reply = post("testcard", "req=saveToFile&name=form.jpg&wid=80");
        assertEquals("done", reply.properties().getProperty("status"), reply.text());
        assertArrayEquals(ok("testcard?wid=80").body(), Files.readAllBytes(folder.path("form.jpg")));
        assertEquals("done", post("testcard?req=saveToFile&name=both.jpg", "wid=80").properties().getProperty("status"));
        assertArrayEquals(ok("testcard?wid=80").body(), Files.readAllBytes(folder.path("both.jpg")));
    }

    @Test
    void aPlusIsASpaceInAFormAndAPlusInAQuery() {
        assertEquals("my file.jpg", post("testcard", "req=saveToFile&name=my+file.jpg").properties().getProperty("name"));
        assertEquals("a+b.jpg", post("testcard", "req=saveToFile&name=a%2Bb.jpg").properties().getProperty("name"));
        assertEquals("my+file.jpg", ok("testcard?req=saveToFile&name=my+file.jpg").properties().getProperty("name"));
        assertEquals("c+d.jpg", post("testcard?name=c+d.jpg", "req=saveToFile").properties().getProperty("name"));
        assertEquals(List.of("a+b.jpg", "c+d.jpg", "my file.jpg", "my+file.jpg"), folder.names());
    }

    @Test
    void thirtyTwoSavesToOneNameLeaveOneWholeFile() throws Exception {
        List<String> views = IntStream.range(0, 4).mapToObj(i -> "shoes/boot-small?wid=" + (600 + 10 * i)).toList();
        List<String> possible = views.stream().map(view -> java.util.HexFormat.of().formatHex(ok(view).body())).toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
            Stream<Callable<Reply>> saves = IntStream.range(0, 32).mapToObj(i -> () -> ok(views.get(i % 4) + "&req=saveToFile&name=same.jpg"));
            for (var save : clients.invokeAll(saves.toList())) {
                assertEquals("done", save.get().properties().getProperty("status"));
            }
        }
        assertEquals(List.of("same.jpg"), folder.names());
        assertTrue(possible.contains(java.util.HexFormat.of().formatHex(Files.readAllBytes(folder.path("same.jpg")))));
    }

    @Test
    void aReaderNeverSeesHalfAFile() throws Exception {
        byte[] whole = ok("shoes/boot-small?wid=500").body();
        ok("shoes/boot-small?wid=500&req=saveToFile&name=read.jpg");
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            var saves = writer.submit(() -> IntStream.range(0, 12).forEach(_ -> ok("shoes/boot-small?wid=500&req=saveToFile&name=read.jpg")));
            while (!saves.isDone()) {
                assertArrayEquals(whole, Files.readAllBytes(folder.path("read.jpg")));
            }
            saves.get();
        }
    }

    @Test
    void anImageThatIsTooLargeToReturnCanStillBeSaved() {
        assertEquals(403, get("shoes/boot?wid=4800").status());
        Reply saved = ok("shoes/boot?wid=4800&req=saveToFile&name=large.jpg");
        assertEquals("4800x3600", saved.number("width") + "x" + saved.number("height"));
    }

    @Test
    void theWholePhotographIsSavedInItsOwnSize() throws IOException {
        assertEquals(12_000_000, ok("shoes/boot?req=saveToFile&name=full.jpg").number("pixelsTotal"));
        Path file = folder.path("full.jpg");
        assertEquals(4000, Samples.of(Files.readAllBytes(file)).width());
    }
}
