package io.darkroom.save;

import io.darkroom.error.Fault;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line for each save, whatever became of it, in the log category {@code io.darkroom.save}. */
final class SaveLog {
    private static final Logger LOG = Logger.getLogger("io.darkroom.save");

    private SaveLog() {
    }

    static void done(String requestId, SavedImage saved, long nanos) {
        write(Level.INFO, start(requestId, saved.name(), SaveOutcome.DONE)
                + " pixels=%d bytes=%d ms=%d".formatted(saved.pixels(), saved.file().length(), millis(nanos)));
    }

    static void failed(String requestId, String name, SaveOutcome outcome, Throwable failure, long nanos) {
        String reason = failure instanceof Fault fault ? fault.detail() : failure.toString();
        write(Level.WARNING, start(requestId, name, outcome) + " pixels=0 bytes=0 ms=%d reason=%s".formatted(millis(nanos), quoted(reason)));
    }

    private static String start(String requestId, String name, SaveOutcome outcome) {
        return "save id=%s name=%s outcome=%s".formatted(requestId, quoted(name), outcome.name().toLowerCase(Locale.ROOT));
    }

    // Without parameters the text is written as it is, braces and all.
    private static void write(Level level, String line) {
        LOG.log(level, line);
    }

    /** A caller's text can neither end its quotes nor its line. */
    static String quoted(String text) {
        return '"' + SaveName.shown(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
