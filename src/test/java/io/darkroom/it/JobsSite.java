package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a client does with jobs: paths are those that follow {@code /is/jobs}. */
record JobsSite(Site site) {
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    Reply get(String path) {
        return send(to(path).GET());
    }

    Reply post(String path, String body) {
        return send(to(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body)));
    }

    Reply post(String path, BodyPublisher body) {
        return send(to(path).POST(body));
    }

    Reply delete(String path) {
        return send(to(path).DELETE());
    }

    /** The name of a job that must be accepted. */
    String submit(String query, List<String> lines) {
        Reply reply = post(query, String.join("\n", lines) + "\n");
        assertEquals(202, reply.status(), reply::text);
        assertEquals("/is/jobs/" + reply.properties().getProperty("job"), reply.header("Location"));
        return reply.properties().getProperty("job");
    }

    Properties progress(String job) {
        Reply reply = get("/" + job);
        assertEquals(200, reply.status(), reply::text);
        return reply.properties();
    }

    /** Asks until the job has this status. */
    Properties await(String job, String status) {
        return await(job, status, progress -> progress.getProperty("status").equals(status));
    }

    Properties await(String job, String what, Predicate<Properties> condition) {
        SaveFolder.await(what + ": " + job, PATIENCE, () -> condition.test(progress(job)));
        return progress(job);
    }

    Properties awaitDone(String job, int lines) {
        return await(job, lines + " lines done", progress -> number(progress, "done") >= lines);
    }

    static int number(Properties progress, String name) {
        return Integer.parseInt(progress.getProperty(name));
    }

    /** So many saves of small pictures of different widths, to 1.jpg, 2.jpg and so on. */
    static List<String> lines(String object, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "%s?wid=%d&name=%d.jpg".formatted(object, 100 + i % 50, i)).toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(site.at("/is/jobs" + path)).timeout(Duration.ofSeconds(120));
    }

    private static Reply send(HttpRequest.Builder request) {
        return Site.send(request);
    }
}
