package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The server as a client sees it: a request is what follows {@code /is/image/}, as in "testcard?wid=100". */
final class Darkroom {
    static final String HOST = "127.0.0.1";
    static final int PORT = 9080;
    private static final String ADDRESS = "http://" + HOST + ":" + PORT + "/is/image/";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Darkroom() {
    }

    static Reply get(String request, String... headers) {
        HttpRequest.Builder builder = to(request).GET();
        return send(headers.length == 0 ? builder : builder.headers(headers));
    }

    /** For a request that must be answered within this time. */
    static Reply get(Duration atMost, String request) {
        return send(to(request).timeout(atMost).GET());
    }

    static Reply head(String request) {
        return send(to(request).method("HEAD", BodyPublishers.noBody()));
    }

    static Reply post(String request, String form) {
        return send(to(request).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    /** The reply to a request that must succeed. */
    static Reply ok(String request) {
        Reply reply = get(request);
        assertEquals(200, reply.status(), () -> request + " → " + reply.text());
        return reply;
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

    private static HttpRequest.Builder to(String request) {
        return HttpRequest.newBuilder(URI.create(ADDRESS + request)).timeout(Duration.ofSeconds(120));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
