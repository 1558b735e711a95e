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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A server on this host as a client sees it: a request is what follows {@code /is/image/}, as in "testcard?wid=100". */
record Site(int port) {
    static final String HOST = "127.0.0.1";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Reply get(String request, String... headers) {
        HttpRequest.Builder builder = to(request).GET();
        return send(headers.length == 0 ? builder : builder.headers(headers));
    }

    /** For a request that must be answered within this time. */
    Reply get(Duration atMost, String request) {
        return send(to(request).timeout(atMost).GET());
    }

    Reply head(String request) {
        return send(to(request).method("HEAD", BodyPublishers.noBody()));
    }

    Reply post(String request, String form) {
        return send(to(request).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    /** The reply to a request that must succeed. */
    Reply ok(String request) {
        Reply reply = get(request);
        assertEquals(200, reply.status(), () -> request + " → " + reply.text());
        return reply;
    }

    /** Ends with an exception when the connection breaks before there is a reply. */
    CompletableFuture<Reply> later(String request) {
        return HTTP.sendAsync(to(request).GET().build(), BodyHandlers.ofByteArray()).thenApply(Site::reply);
    }

    /** What the server answers at any path, such as "/is/image". */
    URI at(String path) {
        return URI.create("http://" + HOST + ":" + port + path);
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            return reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder to(String request) {
        return HttpRequest.newBuilder(at("/is/image/" + request)).timeout(Duration.ofSeconds(120));
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }
}
