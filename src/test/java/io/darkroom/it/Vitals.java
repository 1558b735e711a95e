package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.dmr.ModelNode;

/** What a server process holds and does, seen from outside and through its management interface. */
record Vitals(WildFlyProcess server) {
    private static final Duration INTERVAL = Duration.ofMillis(200);
    /** What an idle server's own timers and collectors may use of one processor. */
    private static final double IDLE = 0.3;

    long openFiles() {
        return entries("fd");
    }

    long threads() {
        return entries("task");
    }

    private long entries(String folder) {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(server.pid()), folder))) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the threads that are at work on images, in a dump of all. */
    List<String> rendering() {
        ModelNode dump = WildFlyProcess.operation("dump-all-threads", "core-service", "platform-mbean", "type", "threading");
        dump.get("locked-monitors").set(false);
        dump.get("locked-synchronizers").set(false);
        return server.manage(dump).asList().stream().filter(thread -> thread.get("stack-trace").toString().contains("io.darkroom.render."))
                .map(thread -> thread.get("thread-name").asString()).toList();
    }

    /** How many processors the server keeps busy, over a short while. */
    double load() {
        long start = System.nanoTime();
        Duration before = server.cpuTime();
        while (System.nanoTime() - start < INTERVAL.toNanos()) {
            Thread.onSpinWait();
        }
        return server.cpuTime().minus(before).toNanos() / (double) (System.nanoTime() - start);
    }

    /** Looks until no thread renders and hardly any processor time is used; answers how long it took, to the start of the quiet while. */
    Duration untilQuiet(Duration atMost) {
        long start = System.nanoTime();
        while (true) {
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            List<String> busy = rendering();
            double load = load();
            if (busy.isEmpty() && load < IDLE) {
                return passed;
            }
            if (passed.compareTo(atMost) > 0) {
                throw new AssertionError("after %s still at work: %s, using %.2f processors".formatted(passed, busy, load));
            }
        }
    }
}
