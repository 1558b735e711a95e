package io.darkroom.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** The fuzzer's bytes as the text that a target takes, and the bound on what any text may cost. */
final class Input {
    /** Of processor time, so that a busy machine is no finding; what is meant are quadratic and endless readers. */
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Input() {
    }

    /** Well-formed text; what is not UTF-8 becomes a replacement character. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Any chars, unpaired surrogates too: two bytes each. */
    static String chars(byte[] bytes) {
        StringBuilder chars = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            chars.append((char) ((bytes[i] & 255) << 8 | bytes[i + 1] & 255));
        }
        return chars.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The request strings of the field that the other tests read, too. */
    static Stream<byte[]> realQueries() {
        try (InputStream corpus = Input.class.getResourceAsStream("/corpus/requests.tsv")) {
            return text(corpus.readAllBytes()).lines().map(Input::bytes).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a target that must come to an end soon. */
    static void bounded(Runnable target) {
        long start = THREADS.getCurrentThreadCpuTime();
        target.run();
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        assertTrue(nanos < LONGEST.toNanos(), () -> "took " + nanos / 1_000_000 + " ms of processor time");
    }
}
