package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Static content of catalogs, and catalogs that change while they are in use. */
class ContentIT {
    private static final int PLAYERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] FILM = new byte[3_000_000];

    @TempDir
    static Path folder;

    private static Path content;
    private static Path catalogs;
    private static WildFlyProcess server;

    @BeforeAll
    static void start() throws IOException {
        new Random(1).nextBytes(FILM);
        content = Files.createDirectories(folder.resolve("sources/content"));
        catalogs = Files.createDirectory(folder.resolve("catalogs"));
        Files.write(content.resolve("film.mp4"), FILM);
        Files.writeString(content.resolve("page.html"), "<p>page</p>");
        Files.writeString(content.resolve("old.txt"), "old");
        Files.writeString(content.resolve("new.txt"), "new");
        Files.writeString(folder.resolve("sources/secret.txt"), "secret");
        try (RandomAccessFile large = new RandomAccessFile(content.resolve("large.mp4").toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        catalog("default.ini", "StaticContentRootPath=content\n");
        catalog("shop.ini", "RootId=shop\nStaticContentCatalogFile=shop.txt\nExpiration=1\nIccProfileSrcRgb=AdobeRGB\n");
        catalog("shop.txt", "Id\tPath\tUserType\tUserData\ntrailer\tfilm.mp4\tvideo\ttitle=Trailer\n");
        catalog("quiet.ini", "RootId=quiet\nCatalogFile=quiet.txt\nErrorDetail=0\nErrorImage=onError\nAllowDirectAccess=\n");
        catalog("quiet.txt", "Id\tModifier\nonError\tsize=30,20&color=255,0,0\n");
        server = new WildFlySetup().property("darkroom.RootPath", Darkroom.images() + ";" + folder.resolve("sources"))
                .property("darkroom.CatalogPath", catalogs).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void catalog(String name, String text) throws IOException {
        Files.writeString(catalogs.resolve(name), text);
    }

    private static HttpRequest.Builder to(String request) {
        return HttpRequest.newBuilder(server.site().at("/is/content/" + request)).timeout(PATIENCE);
    }

    private static Reply get(String request, String... headers) {
        return Site.send(headers.length == 0 ? to(request) : to(request).headers(headers));
    }

    @Test
    void theLogTellsWhatWasLoaded() {
        assertTrue(server.log().matches("(?s).*INFO [^\\n]*2 catalogs with 1 image records are loaded in \\d+ ms, over the default catalog.*"), server::log);
    }

    @Test
    void contentIsSentWholeWithWhatClientsNeedToKeepIt() {
        Reply reply = get("shop/trailer?type=video");
        assertEquals(200, reply.status(), reply::text);
        assertArrayEquals(FILM, reply.body());
        assertEquals("video/mp4", reply.header("Content-Type"));
        assertEquals("max-age=3600", reply.header("Cache-Control"));
        assertEquals("bytes", reply.header("Accept-Ranges"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals(304, get("shop/trailer", "If-None-Match", reply.header("ETag")).status());
        assertEquals(304, get("shop/trailer", "If-Modified-Since", reply.header("Last-Modified")).status());
        assertEquals("no-store", get("shop/trailer?cache=off").header("Cache-Control"));
        assertTrue(get("page.html").header("Content-Security-Policy").startsWith("sandbox"));
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 1", "bytes=1000000-2000000, 1000000, 2000001", "bytes=2999999-, 2999999, 3000000", "bytes=-5, 2999995, 3000000"})
    void partsAreSentAlone(String range, int from, int to) {
        Reply reply = get("shop/trailer", "Range", range);
        assertEquals(206, reply.status());
        assertArrayEquals(Arrays.copyOfRange(FILM, from, to), reply.body());
        assertEquals("bytes " + from + "-" + (to - 1) + "/3000000", reply.header("Content-Range"));
        assertEquals(206, get("shop/trailer", "Range", range, "If-Range", reply.header("ETag")).status());
        assertEquals(200, get("shop/trailer", "Range", range, "If-Range", "\"other\"").status());
    }

    @Test
    void aPartBehindTheEndIsRefused() {
        Reply reply = get("shop/trailer", "Range", "bytes=3000000-");
        assertEquals(416, reply.status());
        assertEquals("bytes */3000000", reply.header("Content-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop/trailer", "shop/trailer?req=props", "nosuch"})
    void headIsAGetWithoutItsBody(String request) {
        Reply get = get(request);
        Reply head = Site.send(to(request).method("HEAD", BodyPublishers.noBody()));
        assertEquals(get.status(), head.status());
        assertEquals(0, head.body().length);
        assertEquals(Integer.toString(get.body().length), head.header("Content-Length"));
        assertEquals(get.header("ETag"), head.header("ETag"));
    }

    @Test
    void propertiesAreTold() {
        assertEquals("3000000", get("shop/trailer?req=props").properties().getProperty("length"));
        assertEquals("title=Trailer\r\n", get("shop/trailer?req=userdata").text());
        assertEquals("1", get("shop/trailer?req=exists").properties().getProperty("catalogRecord.exists"));
        assertEquals("0", get("shop/nosuch?req=exists").properties().getProperty("catalogRecord.exists"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet/onError?op_blur=none", "quiet/onError?template=nowhere", "quiet/nosuch", "quiet/onError?req=dance", "quiet/onError?$nomacro$"})
    void theErrorImageStandsForWhateverGoesWrong(String request) {
        Reply reply = server.site().get(request);
        assertEquals("200 image/jpeg no-store", reply.status() + " " + reply.header("Content-Type") + " " + reply.header("Cache-Control"));
        assertEquals(30, Picture.decoded(reply.body()).width());
    }

    @Test
    void aCatalogThatTellsTitlesOnlyDoesSoForRequestsThatCanNotBeReadToo() {
        assertEquals("/*jsonp*/s7jsonError({\"message\":\"Bad command value\"},\"1\");", server.site().get("quiet/onError?req=props,json&id=1&wid=none").text());
        assertTrue(server.site().get("quiet/nosuch?req=xmp").text().contains("<property name=\"title\" value=\"Request refused\" />"));
        assertEquals("Bad command value\n", get("quiet/x?req=dance").text());
    }

    @Test
    void anImageThatEmbedsNoProfileHasThatOfItsCatalog() {
        Properties image = server.site().ok("shop/testcard?req=imageprops").properties();
        assertEquals("0", image.getProperty("image.embeddedIccProfile"));
        assertTrue(image.getProperty("image.iccProfile").contains("Adobe"), image::toString);
        assertEquals("", server.site().ok("testcard?req=imageprops").properties().getProperty("image.iccProfile"));
    }

    @Test
    void whatACatalogDoesNotServeDoesNotExist() {
        assertEquals("0", server.site().get("quiet/shoes/boot?req=exists").properties().getProperty("catalogRecord.exists"));
        assertEquals("1", server.site().get("shop/shoes/boot?req=exists").properties().getProperty("catalogRecord.exists"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "secret.txt", "../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "..%5csecret.txt", "./../secret.txt", "shop/../../secret.txt",
        "//secret.txt", "content/../secret.txt", "shop/trailer?type=audio", "shop/trailer?req=img", ""})
    void nothingElseIsSent(String request) {
        Reply reply = RawHttp.exchange(Site.HOST, server.site().port(), "GET /is/content/" + request + " HTTP/1.1", "Host: " + Site.HOST);
        assertTrue(request.isEmpty() ? reply.status() == 200 : reply.status() >= 400 && reply.status() < 500, reply::text);
        assertFalse(reply.text().equals("secret") || reply.text().contains(folder.toString()), reply::text);
    }

    @Test
    void contentCanOnlyBeRead() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            Reply reply = Site.send(to("shop/trailer").method(method, BodyPublishers.ofString("x")));
            assertEquals(405, reply.status());
            assertEquals("GET, HEAD", reply.header("Allow"));
        }
    }

    @Test
    void manyPlayersThatTakeNothingKeepNobodyFromImages() throws IOException {
        List<Socket> players = new ArrayList<>();
        try {
            for (int i = 0; i < PLAYERS; i++) {
                Socket player = new Socket(Site.HOST, server.site().port());
                players.add(player);
                player.setSoTimeout((int) PATIENCE.toMillis());
                player.getOutputStream().write("GET /is/content/large.mp4 HTTP/1.1\r\nHost: x\r\nRange: bytes=0-\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertEquals('H', player.getInputStream().read());
            }
            server.site().ok("testcard?wid=90");
            assertEquals(200, get("page.html").status());
        } finally {
            for (Socket player : players) {
                player.close();
            }
        }
        String held = "ls -l /proc/" + server.pid() + "/fd 2>/dev/null | grep -q large.mp4";
        SaveFolder.await("files are let go", PATIENCE, () -> !new Command("sh", "-c", held).succeeds());
    }

    @Test
    void aChangedCatalogIsTakenWithoutADroppedRequest() throws IOException {
        catalog("reload.ini", "RootId=reload\nStaticContentCatalogFile=reload.txt\n");
        catalog("reload.txt", "Id\tPath\nitem\told.txt\n");
        SaveFolder.await("a new catalog is loaded", PATIENCE, () -> get("reload/item").text().equals("old"));
        catalog("reload.txt", "Id\tPath\nitem\tnew.txt\n");
        long end = System.nanoTime() + PATIENCE.toNanos();
        Reply reply;
        do {
            reply = get("reload/item");
            assertEquals(200, reply.status(), reply::text);
        } while (!reply.text().equals("new") && System.nanoTime() < end);
        assertEquals("new", reply.text());
    }

    /** Clients put the versions into their URLs, so that no cache gives them what was there before. */
    @Test
    void theVersionsOfAnImageAndOfItsMetadataChangeWithItsRecord() throws IOException {
        catalog("versions.ini", "RootId=versions\nCatalogFile=versions.txt\nTimeStamp=1000\n");
        List<String> before = versions("op_blur=1", "a=1");
        assertEquals(before, versions("op_blur=1", "a=1"));
        List<String> otherData = versions("op_blur=1", "a=2");
        assertEquals(before.getFirst(), otherData.getFirst());
        assertNotEquals(before.getLast(), otherData.getLast());
        List<String> otherImage = versions("op_blur=2", "a=2");
        assertNotEquals(before.getFirst(), otherImage.getFirst());
        assertEquals(otherData.getLast(), otherImage.getLast());
        assertEquals(otherImage, versions("versions/card?req=props&id=" + otherImage.getFirst()));
    }

    private static List<String> versions(String modifier, String userData) throws IOException {
        catalog("versions.txt", "Id\tPath\tModifier\tUserData\ncard\ttestcard.png\t" + modifier + "\t" + userData + "\n");
        SaveFolder.await("the record is loaded", PATIENCE, () -> server.site().get("versions/card?req=userdata").text().strip().equals(userData)
                && server.site().get("versions/card?req=imageprops").text().contains("image.modifier=" + modifier));
        return versions("versions/card?req=props");
    }

    private static List<String> versions(String request) {
        Properties properties = server.site().ok(request).properties();
        return List.of(properties.getProperty("image.version"), properties.getProperty("metadata.version"));
    }

    @Test
    void aBrokenFileKeepsTheOldCatalogAndTheLogNamesLineAndCause() throws IOException {
        catalog("broken.ini", "RootId=broken\nStaticContentCatalogFile=broken.txt\n");
        catalog("broken.txt", "Id\tPath\nitem\told.txt\n");
        SaveFolder.await("a new catalog is loaded", PATIENCE, () -> get("broken/item").text().equals("old"));
        catalog("broken.ini", "RootId=broken\nMaxPix=wide\n");
        server.awaitLog("Catalogs: broken.ini, line 2: MaxPix=wide: ");
        assertEquals("old", get("broken/item").text());
        assertFalse(server.log().contains(catalogs + "/broken.ini"), server::log);
        catalog("broken.ini", "RootId=broken\nStaticContentCatalogFile=broken.txt\nExpiration=9\n");
        SaveFolder.await("the mended catalog is loaded", PATIENCE, () -> get("broken/item").header("Cache-Control").equals("max-age=32400"));
    }
}
