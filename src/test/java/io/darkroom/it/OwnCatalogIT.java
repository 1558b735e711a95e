package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.rule.RequestLock;
import io.darkroom.catalog.rule.RequestObfuscation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalog of one's own and its rules make of replies, over HTTP. */
class OwnCatalogIT {
    private static final String OLD = "Thu, 01 Jan 1970 00:00:00 GMT";

    @TempDir
    static Path folder;

    private static Path saved;
    private static WildFlyProcess server;

    @BeforeAll
    static void start() throws IOException {
        Path catalogs = Files.createDirectory(folder.resolve("catalogs"));
        saved = Files.createDirectory(folder.resolve("saved"));
        Files.createDirectory(folder.resolve("art"));
        Files.writeString(folder.resolve("art/label.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='20' height='40' fill='$colour$'/>"
                + "<image x='20' width='20' height='40' preserveAspectRatio='none' href='/is/image/own?size=20,40&amp;color=$other$'/></svg>");
        Files.writeString(catalogs.resolve("own.ini"), "RootId=own\nCatalogFile=own.txt\nRuleSetFile=rules.xml\nUseLastModified=0\nClientAddressFilter=127.0.0.0/8\n"
                + "StaticContentCatalogFile=content.txt\nStaticContentRootPath=shoes\nAllowDirectAccess=include:STATIC\n");
        Files.writeString(catalogs.resolve("own.txt"), "Id\tPath\tModifier\tExpiration\ncard\ttestcard.png\twid=50\t\nforever\ttestcard.png\twid=50\t-1\nlabel\tlabel.svg\t$colour=red\t\n");
        Files.writeString(catalogs.resolve("content.txt"), "Id\tPath\ncard\tboot-small.jpg\n");
        Files.writeString(catalogs.resolve("far.ini"), "RootId=far\nClientAddressFilter=192.0.2.1\nSavePath=\n");
        Files.writeString(catalogs.resolve("kept.ini"), "RootId=kept\nSavePath=\n");
        Files.writeString(catalogs.resolve("rules.xml"), "<?xml version=\"1.0\"?><ruleset>"
                + "<rule OnMatch=\"continue\"><expression>\\$Edge-Control=</expression><header Name=\"Edge-Control\">$Edge-Control$</header></rule>"
                + "<rule RequestLock=\"1\" RequestObfuscation=\"1\"><expression>^own/locked/</expression><substitution>own/</substitution></rule></ruleset>");
        Files.writeString(catalogs.resolve("stamped.ini"), "RootId=stamped\nCatalogFile=stamped.txt\nCacheValidationPolicy=1\n");
        Files.writeString(catalogs.resolve("stamped.txt"), "Id\tPath\tTimeStamp\nwall\twall.png\t1000000000000\n");
        paint(Color.RED);
        server = new WildFlySetup().property("darkroom.RootPath", Darkroom.images() + ";" + folder.resolve("art"))
                .property("darkroom.CatalogPath", catalogs).property("darkroom.SavePath", saved).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply get(String request, String... headers) {
        return server.site().get(request, headers);
    }

    private static int content(String request) {
        return Site.send(HttpRequest.newBuilder(server.site().at("/is/content/" + request))).status();
    }

    @Test
    void aHeaderOfARuleTakesItsValueFromTheRequest() {
        assertEquals("no-store", get("own/card?$Edge-Control=no-store").header("Edge-Control"));
        assertEquals("", get("own/card").header("Edge-Control"));
    }

    @Test
    void aRuleMayAskForALockAndForObfuscationOfImagesAndContent() {
        String locked = RequestObfuscation.of("wid=7" + RequestLock.of("wid=7"));
        assertEquals(7, Picture.decoded(server.site().ok("own/locked/card?" + locked).body()).width());
        assertEquals(200, content("own/locked/card?" + locked));
        for (String query : List.of("", "?wid=7", "?wid=7" + RequestLock.of("wid=7"), "?" + RequestObfuscation.of("wid=7"))) {
            assertEquals(403, get("own/locked/card" + query).status(), query);
            assertEquals(403, content("own/locked/card" + query), query);
        }
    }

    @Test
    void lastModifiedIsLeftOutWhereACatalogSaysSo() {
        assertEquals("", get("own/card").header("Last-Modified"));
        assertEquals(200, get("own/card", "If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT").status());
        assertEquals(304, get("own/card", "If-None-Match", get("own/card").header("ETag")).status());
    }

    @Test
    void whoHasACopyThatNeverExpiresIsSentNoOther() {
        assertEquals("max-age=31536000", get("own/forever").header("Cache-Control"));
        assertEquals(304, get("own/forever", "If-Modified-Since", OLD).status());
        assertEquals(304, get("own/forever", "If-None-Match", "\"other\"").status());
        assertEquals(200, get("own/card", "If-None-Match", "\"other\"").status());
    }

    private static void paint(Color colour) throws IOException {
        var wall = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = wall.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 8, 8);
        ImageIO.write(wall, "png", folder.resolve("art/wall.png").toFile());
    }

    @Test
    void whereACatalogDatesItsImagesAChangedFileIsSeenWhenItSaysSoOrWhenTheCopyIsToBeValidated() throws IOException {
        assertEquals("Sun, 09 Sep 2001 01:46:40 GMT", get("stamped/wall?fmt=png").header("Last-Modified"));
        assertEquals(Picture.rgb(255, 0, 0), wall(""));
        paint(Color.BLUE);
        assertEquals(Picture.rgb(255, 0, 0), wall(""));
        assertEquals(Picture.rgb(0, 0, 255), wall("&cache=validate"));
        assertEquals(Picture.rgb(0, 0, 255), wall(""));
    }

    private static int wall(String more) {
        return Picture.decoded(server.site().ok("stamped/wall?fmt=png" + more).body()).at(4, 4);
    }

    @Test
    void aDrawingTakesVariablesAndShowsRequests() {
        Picture picture = Picture.decoded(server.site().ok("own/label?$colour=lime&$other=0,0,255&fmt=png").body());
        assertEquals(Picture.rgb(0, 255, 0), picture.at(10, 20));
        assertEquals(Picture.rgb(0, 0, 255), picture.at(30, 20));
        assertEquals(Picture.rgb(255, 0, 0), Picture.decoded(server.site().ok("own/label?$other=0,0,255&fmt=png").body()).at(10, 20));
    }

    @Test
    void aJobIsServedByCatalogsThatServeItsSubmitter() {
        var jobs = new JobsSite(server.site());
        Properties done = jobs.await(jobs.submit("?wid=20", List.of("own/card?name=a.jpg", "own/label?name=b.jpg&$other=1,2,3")), "done");
        assertEquals("2", done.getProperty("done"), done::toString);
        assertTrue(Files.exists(saved.resolve("a.jpg")));
        Reply refused = jobs.post("", "far/x?name=c.jpg\n");
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("doesn't serve this client's address"), refused::text);
    }

    @Test
    void anEmptySavePathTurnsSavingOffForACatalog() {
        Reply reply = get("kept/testcard.png?req=saveToFile&name=k.jpg");
        assertEquals(403, reply.status());
        assertTrue(reply.properties().getProperty("error.message").contains("SavePath is empty"), reply::text);
        assertFalse(Files.exists(saved.resolve("k.jpg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:/x", "own/C:/x", "own?src=C:/x", "own?src=c:%5Cx", "own/card?icc=C:/x", "own/card?template=C:/x", "own?src=is(C:/x)"})
    void aDriveLetterIsNoPartOfAPath(String request) {
        assertEquals(403, get(request).status());
        assertFalse(get(request).text().contains("Internal"), get(request).text());
    }

    @Test
    void anImageThatMayNotBeNamedByItsPathDoesNotExist() {
        assertEquals("1", get("own/card?req=exists").properties().getProperty("catalogRecord.exists"));
        assertEquals("0", get("own/testcard.png?req=exists").properties().getProperty("catalogRecord.exists"));
    }
}
