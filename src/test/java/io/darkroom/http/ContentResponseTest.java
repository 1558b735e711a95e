package io.darkroom.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.catalog.rule.HeaderEdit;
import io.darkroom.reply.Answer;
import io.darkroom.reply.Freshness;
import io.darkroom.reply.content.ContentFile;
import io.darkroom.reply.content.ContentReply;
import io.darkroom.reply.content.TimeToKeep;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Status and headers; the content has ten bytes. */
class ContentResponseTest {
    private static final Instant CHANGED = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

    @TempDir
    private Path folder;
    private ContentFile file;

    @BeforeEach
    void open() throws IOException {
        file = new ContentFile("film.mp4", FileChannel.open(Files.writeString(folder.resolve("film.mp4"), "0123456789")), 10, CHANGED, "v1");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private ContentReply.OfFile reply(String type, TimeToKeep time, boolean mayKeep, HeaderEdit... edits) {
        return new ContentReply.OfFile(file, type, CHANGED, time, mayKeep, List.of(edits), true);
    }

    private ContentReply.OfFile film(HeaderEdit... edits) {
        return reply("video/mp4", new TimeToKeep(3600, false), true, edits);
    }

    private static ContentResponse get(ContentReply.OfFile reply, String... headers) {
        return response(reply, false, headers);
    }

    private static ContentResponse response(ContentReply.OfFile reply, boolean head, String... headers) {
        Map<String, String> asked = headers.length == 0 ? Map.of() : headers.length == 2 ? Map.of(headers[0], headers[1])
                : Map.of(headers[0], headers[1], headers[2], headers[3]);
        return ContentResponse.of(reply, head, name -> asked.getOrDefault(name, ""), NOW);
    }

    @Test
    void theWholeSaysWhatItIsAndThatPartsCanBeHad() {
        ContentResponse whole = get(film());
        assertEquals(200, whole.status());
        assertEquals(Map.of("Accept-Ranges", "bytes", "Access-Control-Allow-Origin", "*",
                "Access-Control-Expose-Headers", "Accept-Ranges, Content-Range, ETag", "Cache-Control", "max-age=3600", "Content-Length", "10",
                "Content-Type", "video/mp4", "ETag", "\"v1\"", "Last-Modified", "Wed, 01 May 2024 12:00:00 GMT", "X-Content-Type-Options", "nosniff"),
                whole.headers());
        assertEquals(0, whole.first());
        assertEquals(10, whole.length());
    }

    @Test
    void aPartSaysWhichItIs() {
        ContentResponse part = get(film(), "Range", "bytes=2-4");
        assertEquals(206, part.status());
        assertEquals("bytes 2-4/10", part.headers().get("Content-Range"));
        assertEquals("3", part.headers().get("Content-Length"));
        assertEquals("video/mp4", part.headers().get("Content-Type"));
        assertEquals(2, part.first());
        assertEquals(3, part.length());
    }

    @Test
    void aPartThatIsNotThereIsRefusedWithTheLengthOfTheWhole() {
        ContentResponse outside = get(film(), "Range", "bytes=10-");
        assertEquals(416, outside.status());
        assertEquals("bytes */10", outside.headers().get("Content-Range"));
        assertEquals("no-store", outside.headers().get("Cache-Control"));
        assertEquals("0", outside.headers().get("Content-Length"));
        assertEquals(0, outside.length());
    }

    @Test
    void aPartOfAnotherVersionIsTheWhole() {
        assertEquals(206, get(film(), "Range", "bytes=2-4", "If-Range", "\"v1\"").status());
        assertEquals(200, get(film(), "Range", "bytes=2-4", "If-Range", "\"v0\"").status());
    }

    @Test
    void headKnowsNoParts() {
        ContentResponse head = response(film(), true, "Range", "bytes=2-4");
        assertEquals(200, head.status());
        assertEquals("10", head.headers().get("Content-Length"));
        assertEquals(get(film()).headers(), head.headers());
    }

    @Test
    void aCopyThatIsGoodIsConfirmedWithoutABody() {
        ContentResponse same = get(film(), "If-None-Match", "\"v1\"", "Range", "bytes=2-4");
        assertEquals(304, same.status());
        assertEquals(0, same.length());
        assertEquals("\"v1\"", same.headers().get("ETag"));
        assertEquals("max-age=3600", same.headers().get("Cache-Control"));
        assertFalse(same.headers().containsKey("Content-Length"));
        assertEquals(412, get(film(), "If-Match", "\"v0\"").status());
    }

    @Test
    void whatNeverExpiresIsNotSentToThoseWhoHaveAnyCopy() {
        ContentReply.OfFile forever = reply("video/mp4", new TimeToKeep(31_536_000, true), true);
        assertEquals(304, get(forever, "If-None-Match", "\"v0\"").status());
        assertEquals(200, get(film(), "If-None-Match", "\"v0\"").status());
        assertEquals("max-age=31536000", get(forever).headers().get("Cache-Control"));
    }

    @Test
    void whoMayNotKeepItIsToldSo() {
        assertEquals("no-store", get(reply("video/mp4", new TimeToKeep(3600, false), false)).headers().get("Cache-Control"));
        assertEquals("no-cache", get(reply("video/mp4", new TimeToKeep(0, false), true)).headers().get("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({"text/html, true", "application/xhtml+xml, true", "image/svg+xml, true", "application/xml, true", "application/pdf, false",
        "text/javascript;charset=UTF-8, false", "text/css;charset=UTF-8, false", "application/vnd.openxmlformats-officedocument.wordprocessingml.document, false"})
    void pagesAreStrangersToTheServer(String type, boolean page) {
        ContentResponse response = get(reply(type, new TimeToKeep(3600, false), true));
        String policy = response.headers().getOrDefault("Content-Security-Policy", "");
        assertEquals(page, policy.startsWith("sandbox"), policy);
        assertFalse(policy.contains("allow-same-origin"), policy);
        assertEquals("nosniff", response.headers().get("X-Content-Type-Options"));
    }

    @Test
    void theTimeOfAChangeIsNeverInTheFuture() {
        var reply = new ContentReply.OfFile(file, "video/mp4", NOW.plusSeconds(99), new TimeToKeep(0, false), true, List.of(), true);
        assertEquals("Sat, 01 Jun 2024 12:00:00 GMT", get(reply).headers().get("Last-Modified"));
    }

    @Test
    void rulesPrevailOverEveryHeader() {
        ContentReply.OfFile reply = film(new HeaderEdit("content-security-policy", "default-src *", false), new HeaderEdit("ETAG", "\"x\"", false),
                new HeaderEdit("cache-control", "private", true), new HeaderEdit("X-New", "1", true), new HeaderEdit("X-New", "2", true));
        Map<String, String> headers = get(reply).headers();
        assertEquals("default-src *", headers.get("Content-Security-Policy"));
        assertEquals("\"x\"", headers.get("ETag"));
        assertEquals("max-age=3600, private", headers.get("Cache-Control"));
        assertEquals("1, 2", headers.get("X-New"));
        assertEquals("private", get(film(new HeaderEdit("Cache-Control", "private", false)), "If-None-Match", "\"v1\"").headers().get("Cache-Control"));
    }

    @Test
    void pagesOfOtherSitesReadNothingWhereTheAddressDecides() {
        var reply = new ContentReply.OfFile(file, "video/mp4", CHANGED, new TimeToKeep(0, false), true, List.of(), false);
        assertTrue(get(reply).headers().keySet().stream().noneMatch(name -> name.startsWith("Access-Control")));
        assertFalse(told(200, Freshness.NEVER, false).headers().containsKey("Access-Control-Allow-Origin"));
        assertTrue(told(200, Freshness.NEVER, true).headers().containsKey("Access-Control-Allow-Origin"));
    }

    @Test
    void whatIsToldAboutContentHasItsOwnTime() {
        assertEquals("max-age=360", told(200, new Freshness(360), true).headers().get("Cache-Control"));
        assertEquals("no-store", told(200, Freshness.NEVER, true).headers().get("Cache-Control"));
        assertEquals("4", told(200, Freshness.NEVER, true).headers().get("Content-Length"));
        assertEquals("GET, HEAD", told(405, Freshness.NEVER, true).headers().get("Allow"));
        assertFalse(told(403, Freshness.NEVER, true).headers().containsKey("Allow"));
    }

    private static ContentResponse told(int status, Freshness freshness, boolean anyOrigin) {
        return ContentResponse.of(Answer.text(status, "text/plain", "text", freshness), 4, List.of(), anyOrigin);
    }
}
