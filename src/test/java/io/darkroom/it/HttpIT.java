package io.darkroom.it;

import static io.darkroom.it.Darkroom.get;
import static io.darkroom.it.Darkroom.head;
import static io.darkroom.it.Darkroom.ok;
import static io.darkroom.it.Darkroom.post;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reply is besides its body: status, headers, and what a client's own copy is good for. */
class HttpIT extends DeployedWar {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    @Test
    void anImageSaysWhichVersionItIsAndHowLongItMayBeKept() throws IOException {
        Reply reply = ok("testcard?wid=50");
        assertTrue(reply.header("ETag").matches("\"[0-9a-f]{16,}\""), reply.header("ETag"));
        assertTrue(reply.header("Cache-Control").matches("max-age=[1-9]\\d*"), reply.header("Cache-Control"));
        Instant changed = Files.getLastModifiedTime(Darkroom.images().resolve("testcard.png")).toInstant().truncatedTo(ChronoUnit.SECONDS);
        assertEquals(changed, Instant.from(HTTP_DATE.parse(reply.header("Last-Modified"))));
        assertEquals("*", reply.header("Access-Control-Allow-Origin"));
        assertEquals(reply.header("ETag"), ok("testcard?wid=50").header("ETag"));
        assertNotEquals(reply.header("ETag"), ok("testcard?wid=51").header("ETag"));
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() {
        Reply first = ok("testcard?wid=50");
        for (Reply again : new Reply[] {get("testcard?wid=50", "If-None-Match", first.header("ETag")),
            get("testcard?wid=50", "If-Modified-Since", first.header("Last-Modified")),
            get("testcard?wid=50", "If-None-Match", "\"other\", " + first.header("ETag")),
            get("testcard?wid=50", "If-None-Match", "W/" + first.header("ETag"))}) {
            assertEquals(304, again.status());
            assertEquals(0, again.body().length);
            assertEquals(first.header("ETag"), again.header("ETag"));
            assertEquals(first.header("Cache-Control"), again.header("Cache-Control"));
        }
    }

    @Test
    void aCopyThatIsOldIsReplaced() {
        Reply first = ok("testcard?wid=50");
        for (Reply again : new Reply[] {get("testcard?wid=51", "If-None-Match", first.header("ETag")),
            get("testcard?wid=50", "If-None-Match", "\"other\""),
            get("testcard?wid=50", "If-Modified-Since", HTTP_DATE.format(Instant.EPOCH))}) {
            assertEquals(200, again.status());
            assertTrue(again.body().length > 0);
        }
    }

    @Test
    void whatIsNotTheAskedForVersionIsRefused() {
        Reply refused = get("testcard?wid=50", "If-Match", "\"other\"");
        assertEquals(412, refused.status());
        assertEquals("no-store", refused.header("Cache-Control"));
        assertEquals(200, get("testcard?wid=50", "If-Match", ok("testcard?wid=50").header("ETag")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreToldWhichAreThere(String method) {
        Reply reply = Site.send(HttpRequest.newBuilder(Darkroom.SITE.at("/is/image/testcard")).method(method, BodyPublishers.noBody()));
        assertEquals(405, reply.status());
        assertTrue(reply.header("Allow").contains("GET") && reply.header("Allow").contains("POST"), reply.header("Allow"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"If-Modified-Since|garbage", "If-Unmodified-Since|junk", "If-Modified-Since|0", "If-Unmodified-Since|2024-02-29T00:00:00Z"})
    void aDateThatIsNoneIsIgnored(String header, String value) {
        Reply reply = get("testcard?wid=50", header, value);
        assertEquals(200, reply.status(), reply::text);
        assertArrayEquals(ok("testcard?wid=50").body(), reply.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage/;;", "garbage", "*/*;q=x", "image/jpeg;=", ",,;"})
    void anAcceptHeaderThatMakesNoSenseIsNoReasonToTellOfTheServersInside(String accept) {
        Reply reply = get("testcard?wid=50", "Accept", accept);
        if (reply.status() == 200) {
            assertArrayEquals(ok("testcard?wid=50").body(), reply.body());
        } else {
            assertTrue(reply.status() >= 400 && reply.status() < 500, accept + " → " + reply.status());
            assertFalse(reply.text().matches("(?is).*(RESTEASY|exception|jakarta|MediaType).*"), reply::text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bfc=on                | Accept    | image/avif,image/webp,*/* | image/avif", "bfc=on             | Accept | text/html,image/webp | image/webp",
        "bfc=on                | Accept    | image/*,*/*               | image/jpeg", "bfc=off            | Accept | image/avif,image/webp | image/jpeg",
        "bfc=on&fmt=png        | Accept    | image/avif,image/webp     | image/webp", "bfc=on&fmt=gif     | Accept | image/avif,image/webp | image/gif"})
    void aFormatIsChosenByWhatTheClientAcceptsOnlyIfTheRequestAsksForIt(String query, String header, String value, String type) {
        Reply reply = get("testcard?wid=50&" + query, header, value);
        assertEquals(200, reply.status(), reply::text);
        assertEquals(type, reply.header("Content-Type"));
        assertEquals(query.contains("bfc=on"), String.valueOf(reply.header("Vary")).contains("Accept"));
    }

    @Test
    void clientsThatSayHowFineTheirDisplayIsGetAsManyPixelsUnlessTheirConnectionIsSlow() {
        assertEquals(100, Samples.of(get("testcard?wid=50&dpr=on", "DPR", "2").body()).width());
        assertEquals(50, Samples.of(get("testcard?wid=50&dpr=off", "DPR", "2").body()).width());
        assertTrue(get("testcard?wid=200&network=on", "Save-Data", "on").body().length < ok("testcard?wid=200&network=on").body().length);
    }

    @Test
    void aReplyThatMustNotBeKeptSaysSo() {
        assertEquals("no-store", ok("testcard?wid=50&cache=off").header("Cache-Control"));
        assertEquals("no-store", ok("testcard?wid=50&cache=off,on").header("Cache-Control"));
        assertTrue(ok("testcard?wid=50&cache=on,off").header("Cache-Control").startsWith("max-age="));
        assertTrue(ok("testcard?wid=50&cache=on").header("Cache-Control").startsWith("max-age="));
        assertEquals("no-store", get("nosuch").header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard?wid=70", "testcard?req=props", "testcard?req=exists,json", "nosuch"})
    void headIsAGetWithoutItsBody(String request) {
        Reply get = get(request);
        Reply head = head(request);
        assertEquals(get.status(), head.status());
        assertEquals(0, head.body().length);
        assertEquals(get.body().length, Integer.parseInt(head.header("Content-Length")));
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals(get.header("ETag"), head.header("ETag"));
    }

    @Test
    void aFormSaysTheSameAsAQuery() {
        byte[] expected = ok("testcard?wid=60&crop=0,0,100,100").body();
        assertArrayEquals(expected, post("testcard", "wid=60&crop=0%2C0,100,100").body());
        assertArrayEquals(expected, post("testcard?wid=10", "wid=60&crop=0,0,100,100").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/?", "?", "?wid=100"})
    void theBareAddressTellsThatTheServerIsThere(String address) {
        Reply reply = RawHttp.get("/is/image" + address);
        assertEquals(200, reply.status());
        assertEquals("text/plain", reply.type());
        assertTrue(reply.text().matches("#S7Z OK\n#.*\n"), reply.text());
        assertEquals("no-store", reply.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"testcard?&&wid=60&", "//testcard?wid=60", "testcard/?wid=60", "testcard?WID=60", "testcard?wid=10&wid=60", "testcard?.v=1&ts=2&wid=60&w=9",
        "testcard?$a={b|c}&wid=60", "testcard?wid=%36%30", "test%63ard?wid=60", "testcard?wid=60&imwidth=3&color_id=%7b", "testcard?wid=60&devmode"})
    void aSloppyRequestIsUnderstood(String request) {
        Reply reply = RawHttp.get("/is/image/" + request);
        assertEquals(200, reply.status(), reply::text);
        assertArrayEquals(ok("testcard?wid=60").body(), reply.body());
    }

    @Test
    void aReplyDoesNotDependOnThoseBeforeIt() {
        byte[] first = ok("shoes/boot-small?wid=200").body();
        assertEquals(403, get("shoes/boot-small?wid=200&bgc=none").status());
        assertEquals(403, get("nosuch?wid=200").status());
        assertArrayEquals(first, ok("shoes/boot-small?wid=200").body());
        assertFalse(ok("shoes/boot-small?wid=200").headers().map().containsKey("set-cookie"));
    }
}
