package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The server that most tests share: a request is what follows {@code /is/image/}, as in "testcard?wid=100". */
final class Darkroom {
    static final String HOST = Site.HOST;
    static final int PORT = 9080;
    static final Site SITE = new Site(PORT);

    private Darkroom() {
    }

    static Reply get(String request, String... headers) {
        return SITE.get(request, headers);
    }

    /** For a request that must be answered within this time. */
    static Reply get(Duration atMost, String request) {
        return SITE.get(atMost, request);
    }

    static Reply head(String request) {
        return SITE.head(request);
    }

    static Reply post(String request, String form) {
        return SITE.post(request, form);
    }

    /** The reply to a request that must succeed. */
    static Reply ok(String request) {
        return SITE.ok(request);
    }

    /** The message of a request that must be refused. */
    static String refused(String request) {
        Reply reply = get(request);
        assertEquals(403, reply.status(), request);
        return reply.text();
    }

    /** The pixels of a reply, without any loss on the way. */
    static Picture picture(String request) {
        return Picture.decoded(ok(request + (request.contains("?") ? "&" : "?") + "fmt=png").body());
    }

    static Path images() {
        return Path.of(System.getProperty("samples.folder"));
    }

    /** The folder that the server saves to; made if it is not there yet. */
    static Path saved() {
        try {
            return Files.createDirectories(Path.of(System.getProperty("saved.folder")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
