package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command of the operating system. */
record Command(List<String> words) {
    Command(String... words) {
        this(List.of(words));
    }

    /** Its output, once it has succeeded. */
    String run() {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " → " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it succeeds; false too where there is no such command. */
    boolean succeeds() {
        try {
            run();
            return true;
        } catch (UncheckedIOException | IllegalStateException failed) {
            return false;
        }
    }
}
