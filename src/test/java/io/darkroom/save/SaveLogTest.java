package io.darkroom.save;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.protocol.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaveLogTest {
    private static final Logger CATEGORY = Logger.getLogger("io.darkroom.save");
    private static final long MILLISECOND = 1_000_000;

    private final List<String> lines = new ArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void read() {
        CATEGORY.setUseParentHandlers(false);
        CATEGORY.addHandler(reader);
    }

    @AfterEach
    void stop() {
        CATEGORY.removeHandler(reader);
        CATEGORY.setUseParentHandlers(true);
    }

    @Test
    void a_save_is_one_line() {
        SaveLog.done("r1", new SavedImage("a/b.jpg", new Size(800, 600), "image/jpeg", new Saved(Instant.EPOCH, 1234)), 57 * MILLISECOND);
        assertEquals(List.of("INFO save id=r1 name=\"a/b.jpg\" outcome=done pixels=480000 bytes=1234 ms=57"), lines);
    }

    @Test
    void a_failure_says_why() {
        SaveLog.failed("r2", "b.jpg", SaveOutcome.TIMEOUT, new Fault(ErrorCode.TIMED_OUT, "too late"), 3 * MILLISECOND);
        assertEquals(List.of("WARNING save id=r2 name=\"b.jpg\" outcome=timeout pixels=0 bytes=0 ms=3 reason=\"too late\""), lines);
    }

    @Test
    void a_caller_can_not_forge_a_line_or_a_field() {
        SaveLog.failed("r3", "x\" outcome=done\nsave id=r4 {0} %s \\\"", SaveOutcome.REJECTED, new Fault(ErrorCode.SAVE_REFUSED, "no"), 0);
        assertEquals(List.of("WARNING save id=r3 name=\"x\\\" outcome=done\\u000Asave id=r4 {0} %s \\\\\\\"\""
                + " outcome=rejected pixels=0 bytes=0 ms=0 reason=\"no\""), lines);
    }
}
