package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long images are used again, by the word of their servers and by the room on the disk. */
class KeptImagesTest {
    private static final String OLD = "Mon, 23 Nov 2020 02:21:00 GMT";

    @TempDir
    private Path folder;
    private OtherServer server;
    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        server = OtherServer.http();
        visit = new Visit(folder);
    }

    @AfterEach
    void stop() {
        visit.close();
        server.close();
    }

    @Test
    void anImageIsFetchedOnceWhileItIsFresh() {
        server.serveTagged("/a", "pixels", "Cache-Control", "max-age=60");
        for (String url : List.of(server.url("/a"), server.url("/a"), server.url("/a").replace("http:", "HTTP:"))) {
            assertEquals("pixels", visit.text(url));
        }
        assertEquals(1, server.asked.size());
        visit.pass(Duration.ofSeconds(59));
        assertEquals("pixels", visit.text(server.url("/a")));
        assertEquals(1, server.asked.size());
        assertEquals("pixels", visit.text(server.url("/a?other")));
        assertEquals(2, server.asked.size());
    }

    @Test
    void aStaleImageIsAskedForOnlyIfItHasChanged() throws Exception {
        server.serveTagged("/a", "pixels", "Cache-Control", "max-age=60", "Last-Modified", OLD);
        Path first;
        try (Fetched fetched = visit.fetch(server.url("/a"))) {
            first = fetched.path();
        }
        visit.pass(Duration.ofSeconds(60));
        try (Fetched again = visit.fetch(server.url("/a"))) {
            assertEquals(first, again.path());
            assertEquals("pixels", Files.readString(again.path()));
        }
        OtherServer.Asked second = server.asked.get(1);
        assertEquals(Optional.of("\"" + "pixels".hashCode() + "\""), second.header("If-None-Match"));
        assertEquals(Optional.of(OLD), second.header("If-Modified-Since"));
        visit.pass(Duration.ofSeconds(59));
        visit.text(server.url("/a"));
        assertEquals(2, server.asked.size(), "the answer that nothing has changed makes it fresh again");
        assertEquals(1, visit.files().size());
    }

    @Test
    void whatANotModifiedLeavesOutStaysAsItWas() {
        server.on("/a", exchange -> {
            boolean known = OLD.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            if (known) {
                OtherServer.reply(exchange, 304, "");
            } else {
                OtherServer.reply(exchange, 200, "pixels", "Last-Modified", OLD, "Cache-Control", "max-age=60");
            }
        });
        for (int minute = 0; minute < 4; minute++) {
            assertEquals("pixels", visit.text(server.url("/a")));
            assertEquals("pixels", visit.text(server.url("/a")));
            visit.pass(Duration.ofMinutes(1));
        }
        assertEquals(4, server.asked.size());
        assertEquals(3, server.asked.stream().filter(asked -> asked.header("If-Modified-Since").isPresent()).count());
    }

    @Test
    void anImageThatHasChangedReplacesTheOldOne() throws Exception {
        server.serveTagged("/a", "old", "Cache-Control", "max-age=60");
        assertEquals("old", visit.text(server.url("/a")));
        server.forget("/a");
        server.serveTagged("/a", "newer", "Cache-Control", "max-age=60");
        assertEquals("old", visit.text(server.url("/a")));
        visit.pass(Duration.ofMinutes(1));
        assertEquals("newer", visit.text(server.url("/a")));
        assertEquals(1, visit.files().size());
    }

    @Test
    void anImageWithoutStatedLifetimeIsAskedForEachTime() {
        server.serveTagged("/a", "pixels");
        visit.text(server.url("/a"));
        assertEquals("pixels", visit.text(server.url("/a")));
        assertEquals(List.of(false, true), server.asked.stream().map(asked -> asked.header("If-None-Match").isPresent()).toList());
    }

    @Test
    void anImageWithoutTagAndDateIsNotKept() throws Exception {
        server.serve("/a", "pixels", "Cache-Control", "max-age=60");
        visit.text(server.url("/a"));
        assertEquals(List.of(), visit.files());
        assertEquals("pixels", visit.text(server.url("/a")));
        assertEquals(2, server.asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "private, max-age=60"})
    void anImageThatMayNotBeStoredIsNotKept(String control) throws Exception {
        server.serveTagged("/a", "pixels", "Cache-Control", control);
        visit.text(server.url("/a"));
        assertEquals(List.of(), visit.files());
        visit.text(server.url("/a"));
        assertEquals(List.of(false, false), server.asked.stream().map(asked -> asked.header("If-None-Match").isPresent()).toList());
    }

    @Test
    void anImageThatMayNoLongerBeStoredIsForgotten() throws Exception {
        server.serveTagged("/a", "old");
        visit.text(server.url("/a"));
        server.forget("/a");
        server.serveTagged("/a", "newer", "Cache-Control", "no-store");
        assertEquals("newer", visit.text(server.url("/a")));
        assertEquals(List.of(), visit.files());
    }

    @Test
    void aRedirectIsAskedForWhenItsOwnTimeIsOver() {
        server.serveTagged("/b", "pixels", "Cache-Control", "max-age=60").redirect("/a", 302, "/b");
        server.on("/kept", exchange -> OtherServer.reply(exchange, 301, "", "Location", "/b", "Cache-Control", "max-age=60"));
        visit.text(server.url("/a"));
        assertEquals("pixels", visit.text(server.url("/a")));
        assertEquals(List.of("/a", "/b", "/a", "/b"), server.asked.stream().map(OtherServer.Asked::path).toList());
        assertEquals(List.of(false, false, false, true), server.asked.stream().map(asked -> asked.header("If-None-Match").isPresent()).toList());
        visit.text(server.url("/kept"));
        visit.text(server.url("/kept"));
        assertEquals(6, server.asked.size());
    }

    @Test
    void aTagIsShownOnlyToWhoGaveIt() {
        server.serveTagged("/b", "pixels").serveTagged("/c", "other").redirect("/a", 302, "/b");
        visit.text(server.url("/a"));
        server.forget("/a");
        server.redirect("/a", 302, "/c");
        assertEquals("other", visit.text(server.url("/a")));
        assertTrue(server.asked.stream().allMatch(asked -> asked.header("If-None-Match").isEmpty()));
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() throws Exception {
        for (String path : List.of("/a", "/b", "/c")) {
            server.serveTagged(path, path.repeat(50), "Cache-Control", "max-age=60");
        }
        visit.text(server.url("/a"));
        visit.text(server.url("/b"));
        visit.text(server.url("/a"));
        visit.text(server.url("/c"));
        assertEquals(2, visit.files().size());
        assertEquals(3, server.asked.size());
        visit.text(server.url("/a"));
        visit.text(server.url("/c"));
        assertEquals(3, server.asked.size());
        visit.text(server.url("/b"));
        assertEquals(4, server.asked.size());
    }

    @Test
    void theNumberOfImagesIsBoundedToo() throws Exception {
        server.serveTagged("/a", "p", "Cache-Control", "max-age=60");
        for (int i = 0; i < 12; i++) {
            visit.text(server.url("/a?" + i));
        }
        assertEquals(10, visit.files().size());
    }

    @Test
    void anImageLargerThanTheRoomIsFetchedAllTheSame() throws Exception {
        server.serveTagged("/a", "p".repeat(251), "Cache-Control", "max-age=60");
        assertEquals(251, visit.text(server.url("/a")).length());
        assertEquals(List.of(), visit.files());
    }

    @Test
    void aFileInUseOutlivesItsPlaceInTheCache() throws Exception {
        server.serveTagged("/a", "p".repeat(200), "Cache-Control", "max-age=60").serveTagged("/b", "q".repeat(200), "Cache-Control", "max-age=60");
        Fetched first = visit.fetch(server.url("/a"));
        Fetched second = visit.fetch(server.url("/a"));
        visit.text(server.url("/b"));
        first.close();
        first.close();
        assertEquals("p".repeat(200), Files.readString(second.path()));
        second.close();
        assertFalse(Files.exists(second.path()));
        assertEquals(1, visit.files().size());
    }

    @Test
    void aFileThatWasSweptAwayIsFetchedAgain() throws Exception {
        server.serveTagged("/a", "pixels", "Cache-Control", "max-age=60");
        visit.text(server.url("/a"));
        Files.delete(visit.files().getFirst());
        Files.delete(folder);
        assertEquals("pixels", visit.text(server.url("/a")));
    }

    @Test
    void theFolderIsLeftEmpty() throws Exception {
        server.serveTagged("/a", "pixels", "Cache-Control", "max-age=60").serveTagged("/b", "used", "Cache-Control", "max-age=60");
        visit.text(server.url("/a"));
        Fetched used = visit.fetch(server.url("/b"));
        visit.close();
        assertEquals(List.of(used.path()), visit.files());
        used.close();
        assertEquals(List.of(), visit.files());
    }

    @Test
    void whatAnEarlierServerHasLeftIsRemoved() throws Exception {
        Path whole = Files.createFile(folder.resolve("foreign-1.image"));
        Path part = Files.createFile(folder.resolve("foreign-1.part"));
        Path another = Files.createFile(folder.resolve("notes.image"));
        for (Path file : List.of(whole, part, another)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
        Path ofThisServer = Files.createFile(folder.resolve("foreign-2.image"));
        new Visit(folder).close();
        assertEquals(List.of(ofThisServer, another), visit.files().stream().sorted().toList());
    }
}
