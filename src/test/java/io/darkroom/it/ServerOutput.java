package io.darkroom.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The console of a server process, read as it is written. */
final class ServerOutput {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    ServerOutput(InputStream console) {
        Thread.ofPlatform().daemon().start(() -> read(console));
    }

    private void read(InputStream console) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(console, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException killed) {
            // The console of a killed process closes at once.
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized String text() {
        return String.join("\n", lines);
    }

    synchronized long count(String text) {
        return lines.stream().filter(line -> line.contains(text)).count();
    }

    /** Waits until so many lines hold the text; fails when the time is over or the process ends before. */
    synchronized void await(String text, long times, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (count(text) < times) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0 || ended) {
                throw new AssertionError("the server " + (ended ? "ended before" : "never said") + ": " + text + "\n" + text());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
