package io.darkroom.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.metrics.Exposition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the process of the shared server holds: the memory that the system counts, and what libvips has not given back. */
final class ServerMemory {
    private ServerMemory() {
    }

    static int residentMegabytes() {
        return kilobytes("VmRSS:") / 1024;
    }

    /** What was stopped may still be clearing up, so this looks until it has. */
    static void assertNothingHeld() {
        SaveFolder.await("libvips has given everything back", Duration.ofSeconds(120), () -> objects() == 0);
        assertEquals(0, objects());
    }

    private static double objects() {
        return Exposition.parse(Site.send(HttpRequest.newBuilder(Darkroom.SITE.at("/is/metrics"))).text()).value("darkroom_native_objects");
    }

    private static int kilobytes(String field) {
        long server = ProcessHandle.current().descendants().filter(process -> process.info().commandLine().orElse("").contains("jboss-modules.jar")
                && process.info().command().orElse("").endsWith("java")).mapToLong(ProcessHandle::pid).findFirst().orElseThrow();
        try {
            String line = Files.readAllLines(Path.of("/proc", Long.toString(server), "status")).stream().filter(text -> text.startsWith(field)).findFirst().orElseThrow();
            assertTrue(line.endsWith(" kB"), line);
            return Integer.parseInt(line.replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
