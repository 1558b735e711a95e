package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample catalog of the start command, and the addresses that the README has for it. */
class CatalogIT {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\| `(shop[^`]*|shoes/boot\\?\\$[^`]*)` \\|");

    @TempDir
    static Path saved;

    private static WildFlyProcess server;

    @BeforeAll
    static void start() {
        server = new WildFlySetup().property("darkroom.CatalogPath", Path.of("src/samples/catalogs").toAbsolutePath())
                .property("darkroom.SavePath", saved).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply ok(String request) {
        return server.site().ok(escaped(request));
    }

    /** What a Java client can't send as it is. */
    private static String escaped(String request) {
        return request.replace("{", "%7B").replace("}", "%7D");
    }

    private static Picture picture(String request) {
        return Picture.decoded(ok(request + (request.contains("?") ? "&" : "?") + "fmt=png").body());
    }

    private static Properties properties(String request) throws IOException {
        var properties = new Properties();
        properties.load(new ByteArrayInputStream(ok(request).body()));
        return properties;
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().map((MatchResult example) -> example.group(1)).toList();
    }

    @Test
    void theReadmeHasExamples() throws IOException {
        assertTrue(examples().size() >= 12, examples().toString());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheReadmeWorks(String request) {
        assertTrue(ok(request).body().length > 0);
    }

    @Test
    void aTemplateShowsWhatTheRequestPutsInIt() {
        Picture boot = picture("shop/on-sale?wid=300");
        Picture sandal = picture("shop/on-sale?wid=300&$product=sandal");
        assertFalse(boot.equals(sandal));
        assertArrayEquals(sandal.pixels(), picture("shop/on-sale?$PRODUCT=sandal&wid=300").pixels());
        assertArrayEquals(picture("shop/postcard?$object=sandal&wid=300").pixels(), picture("shop/sandal?template=postcard&wid=300").pixels());
    }

    /** The template and a rule with a macro, written out. */
    @Test
    void templatesAndRulesDoNoMoreThanTheSameRequestWrittenOut() {
        assertArrayEquals(ok("shop/boot?wid=400&hei=400&bgc=ffffff&resMode=sharp2&op_usm=0.8,0.6,4,0").body(), ok("shop/products/boot.html").body());
        assertArrayEquals(ok("shop/boot?$product$").body(), ok("shop/products/boot.html").body());
    }

    @Test
    void theStreamsOfAVideoSetAreAPlaylistOrAManifest() {
        String playlist = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=800000\nhttps://streams.example.com/hls/videos/walk%20small.mp4.m3u8\n"
                + "#EXT-X-STREAM-INF:BANDWIDTH=2500000\nhttps://streams.example.com/hls/videos/walk-large.mp4.m3u8\n";
        assertEquals(playlist, server.site().ok("shop/walk?req=mbrSet&fmt=m3u8").text());
        assertEquals(playlist, server.site().ok("shop/walk?req=mbrSet,text").text());
        String manifest = server.site().ok("shop/walk?req=mbrSet,xml,UTF-8&fmt=f4m").text();
        assertTrue(manifest.contains("<media href=\"https://streams.example.com/hds/videos/walk-large.mp4.f4m\" bitrate=\"2500\"/>"), manifest);
        assertEquals("", server.site().ok("shop/boot?req=mbrSet,text").text());
    }

    @Test
    void aMacroOverridesOnlyWhatStandsBeforeIt() {
        assertEquals(96, Picture.decoded(ok("shoes/boot?wid=300&$thumbnail$").body()).width());
        assertEquals(300, Picture.decoded(ok("shoes/boot?$thumbnail$&wid=300").body()).width());
    }

    @Test
    void theAttributesOfTheCatalogHold() throws IOException {
        assertEquals("800", properties("shop/boot?req=props").getProperty("image.width"));
        assertTrue(server.site().get("shop/boot?wid=3001").text().contains("illegal image size"));
        assertEquals("2300,1500", properties("shop/boot?req=imageprops").getProperty("image.anchor"));
        assertEquals("badge,badge_de", properties("shop/badge?req=xlate").getProperty("xlate.translatedIds"));
    }

    @Test
    void aMissingImageIsReplacedByTheDefaultImageOfTheCatalogButNeverSaved() {
        assertArrayEquals(picture("shop/sold-out?wid=200").pixels(), picture("shop/no-such-boot?wid=200&op_invert=1").pixels());
        assertEquals(403, server.site().get("shop/no-such-boot?req=saveToFile&name=missing.jpg").status());
        assertFalse(Files.exists(saved.resolve("missing.jpg")));
    }

    @Test
    void aTemplateIsSavedAsItIsShown() throws IOException {
        ok("shop/postcard?req=saveToFile&name=card.png&$object=boot");
        assertArrayEquals(ok("shop/postcard?fmt=png&$object=boot").body(), Files.readAllBytes(saved.resolve("card.png")));
    }

    @Test
    void jobsKnowTheCatalogToo() throws IOException {
        Reply accepted = Site.send(HttpRequest.newBuilder(server.site().at("/is/jobs?wid=100"))
                .POST(BodyPublishers.ofString("shop/on-sale?name=a.png&$product=sandal\n")));
        assertEquals(202, accepted.status(), accepted::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop/boot?template=nowhere", "shop/boot?$nomacro$", "shop/boot?src=(http://127.0.0.1:8080/a.jpg)", "shop/boot?src=is{shop/../../x}",
        "shop/boot?layer=1&src=ir{a}"})
    void whatCanNotBeResolvedIsRefusedWithoutAnImage(String request) {
        assertEquals(403, server.site().get(escaped(request)).status());
    }

    @Test
    void aRequestThatShowsItselfEnds() {
        String nested = "shop/boot?wid=10";
        for (int depth = 0; depth < 30; depth++) {
            nested = "?src=is(" + nested + ")";
        }
        Reply reply = server.site().get(nested);
        assertEquals(403, reply.status());
        assertTrue(reply.text().contains("levels deep"), reply.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop/boot:portrait", "shop/boot%3Aportrait"})
    void aNamedCropIsARecordBehindAColon(String object) {
        Picture crop = picture(object + "?wid=300");
        assertEquals("300x400", crop.width() + "x" + crop.height());
        assertArrayEquals(picture("shop/boot?crop=1200,0,2250,3000&wid=300").pixels(), crop.pixels());
    }

    @Test
    void setsAreWhatViewersParse() {
        assertTrue(ok("shop/boot?req=set").text().contains("<set n=\"shop/boot\" pv=\"1.0\" type=\"img\"><item dx=\"4000\" dy=\"3000\""));
        assertTrue(ok("shop/boot?req=set,json").text().contains("\"relation\":[{\"n\":\"shop/boot:portrait\",\"userdata\":{\"SmartCropDef\":\"portrait\",\"SmartCropWidth\":\"600\""));
        assertTrue(ok("shop/range?req=set,json&id=7").text().matches("(?s)/\\*jsonp\\*/s7jsonResponse\\(\\{\"set\":\\{.*\"type\":\"img_set\".*},\"7\"\\);"));
    }

    @Test
    void theMapMovesWithThePicture() {
        assertEquals("<AREA shape=\"rect\" coords=\"180,80,370,280\" HREF=\"/boot\">\n", ok("shop/boot?req=map&wid=400").text());
        assertEquals("<AREA SHAPE=\"RECT\" COORDS=\"1800,800,3700,2800\" HREF=\"/boot\">", ok("shop/boot?req=map").text());
        assertEquals(ok("shop/boot?req=map").text(), ok("shop/boot?req=map&id=3&ts=17").text());
    }
}
