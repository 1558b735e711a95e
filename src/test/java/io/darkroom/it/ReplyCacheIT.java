package io.darkroom.it;

import static io.darkroom.it.Compare.assertSame;
import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.picture;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.metrics.Exposition;
import io.darkroom.render.colour.NamedProfile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same image is rendered once, and never shown once it has become another one. Reference: c-response-data-cache.md, r-is-http-cache.md, r-loadcache.md */
class ReplyCacheIT extends DeployedWar {
    @ArquillianResource
    private ManagementClient server;

    /** So many may wait even on a server with one processor. */
    private static final int AT_ONCE = 12;

    /** Names a request that nobody has made before. */
    private final String mark = "id=" + UUID.randomUUID();
    private Exposition before;

    @BeforeEach
    void count() {
        before = metrics();
    }

    @Test
    void theSecondRequestGetsTheBytesOfTheFirst() {
        Reply first = ok("shoes/boot?wid=300&" + mark);
        Reply second = ok("shoes/boot?wid=300&" + mark);
        assertArrayEquals(first.body(), second.body());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertCounted(1, 1);
    }

    @Test
    void whatManyAskForAtOnceIsRenderedOnce() {
        List<Reply> replies;
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            replies = IntStream.range(0, AT_ONCE).mapToObj(_ -> CompletableFuture.supplyAsync(() -> ok("shoes/boot?wid=1500&fmt=png&" + mark), clients))
                    .toList().stream().map(CompletableFuture::join).toList();
        }
        replies.forEach(reply -> assertArrayEquals(replies.getFirst().body(), reply.body()));
        assertCounted(AT_ONCE - 1, 1);
    }

    @Test
    void otherRequestsGetOtherImages() {
        for (int width = 300; width < 305; width++) {
            assertEquals(width, picture("shoes/boot?wid=" + width + "&" + mark).width());
        }
        assertEquals(225, picture("shoes/boot?wid=300&" + mark).height());
        assertCounted(1, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"req=loadcache&%s", "%s&req=loadcache", "%s&req=LoadCache&cache=update"})
    void loadingTheCacheMakesTheImageThatWillBeAskedFor(String load) {
        String image = "wid=200&fmt=png&" + mark;
        Reply loaded = ok("testcard?" + load.formatted(image));
        assertEquals(ok("testcard?" + image).body().length, loaded.number("image.length"));
        assertEquals("no-store", loaded.header("Cache-Control"));
        assertCounted(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache=off", "cache=on,off", "cache=off,off"})
    void aRequestMayKeepAwayFromIt(String cache) {
        ok("testcard?wid=100&" + mark);
        ok("testcard?wid=100&" + mark + "&" + cache);
        assertCounted(0, 1);
    }

    @Test
    void aRequestMayRenewItsCopy() {
        ok("testcard?wid=100&" + mark);
        ok("testcard?wid=100&cache=update&" + mark);
        assertCounted(0, 2);
        ok("testcard?wid=100&cache=validate&" + mark);
        ok("testcard?wid=100&" + mark);
        assertCounted(2, 2);
    }

    @Test
    void typesOfRequestsAreKeptApart() {
        assertEquals(100, picture("testcard?req=tmb&" + mark).height());
        assertEquals(300, picture("testcard?" + mark).height());
        picture("testcard-alpha?req=mask&fmt=png&" + mark);
        assertCounted(0, 3);
    }

    @Test
    void aChangedSourceIsSeenAtOnce() throws IOException {
        Picture red = Picture.drawn(40, 30, (_, _) -> Picture.rgb(255, 0, 0));
        Picture blue = Picture.drawn(40, 30, (_, _) -> Picture.rgb(0, 0, 255));
        source(red, 3600);
        for (int i = 0; i < 2; i++) {
            assertSame(red, picture("it/kept?fmt=png&" + mark));
        }
        source(blue, 1800);
        for (int i = 0; i < 2; i++) {
            assertSame(blue, picture("it/kept?fmt=png&" + mark));
        }
        assertCounted(2, 2);
        Files.delete(Darkroom.images().resolve("it/kept.png"));
        assertEquals(403, get("it/kept?fmt=png&" + mark).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard?fmt=png&icc=it/kept.icc&", "testcard?fmt=png&src=is(testcard?icc=it/kept.icc)&"})
    void aChangedProfileIsSeenAtOnce(String request) throws IOException {
        var tags = new HashSet<String>();
        int age = 3600;
        for (String name : List.of("AdobeRGB", "ProPhoto")) {
            Path file = OwnSources.file("kept.icc", NamedProfile.find(name, List.of()).profile().bytes());
            age(file, age /= 2);
            Reply first = ok(request + mark);
            assertSame(picture(request.replace("it/kept.icc", name) + mark), Picture.decoded(first.body()));
            assertArrayEquals(first.body(), ok(request + mark).body());
            tags.add(first.header("ETag"));
        }
        assertEquals(2, tags.size());
        assertCounted(2, 4);
    }

    @Test
    void whatChangedJustNowIsNotKept() throws IOException {
        source(Picture.drawn(40, 30, (_, _) -> Picture.rgb(255, 0, 0)), -60);
        for (int i = 0; i < 2; i++) {
            picture("it/kept?fmt=png&" + mark);
        }
        assertCounted(0, 0);
    }

    @Test
    void tighterLimitsHoldForWhatIsThere() {
        ok("testcard?wid=1500&" + mark);
        var limit = new ServerProperty(server, "darkroom.MaxRenderPixels");
        limit.set("1");
        try {
            Reply refused = get("testcard?wid=1500&" + mark);
            assertEquals(403, refused.status());
            assertTrue(refused.text().contains("1500x1125"), refused::text);
        } finally {
            limit.remove();
        }
        ok("testcard?wid=1500&" + mark);
        assertCounted(1, 2);
    }

    @Test
    void errorsAreNotKept() {
        for (int i = 0; i < 2; i++) {
            assertEquals(403, get("nothing?" + mark).status());
            assertEquals(403, get("testcard?wid=60000&hei=60000&" + mark).status());
        }
        assertEquals(0, grown("darkroom_cache_hits_total"));
    }

    @Test
    void anAdministratorMaySwitchItOff() {
        var size = new ServerProperty(server, "darkroom.CacheSize");
        size.set("0");
        try {
            Exposition off = metrics();
            ok("testcard?wid=100&" + mark);
            ok("testcard?wid=100&" + mark);
            Exposition after = metrics();
            assertEquals(off.value("darkroom_cache_hits_total"), after.value("darkroom_cache_hits_total"));
            assertEquals(off.value("darkroom_cache_misses_total"), after.value("darkroom_cache_misses_total"));
        } finally {
            size.remove();
        }
    }

    private void assertCounted(int hits, int misses) {
        assertEquals(hits + " hits, " + misses + " misses",
                "%.0f hits, %.0f misses".formatted(grown("darkroom_cache_hits_total"), grown("darkroom_cache_misses_total")));
    }

    private double grown(String sample) {
        return metrics().value(sample) - before.value(sample);
    }

    private static Exposition metrics() {
        return Exposition.parse(Site.send(HttpRequest.newBuilder(Darkroom.SITE.at("/is/metrics"))).text());
    }

    /** @param age seconds since the file was changed */
    private static void source(Picture picture, int age) throws IOException {
        OwnSources.write("kept.png", picture, false, "pngsave_target", java.util.Map.of(), image -> image);
        age(Darkroom.images().resolve("it/kept.png"), age);
    }

    private static void age(Path file, int age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(age)));
    }
}
