package io.darkroom.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void findAPlace() {
        file = new JobFolder(folder).journal();
    }

    private void write(LineOutcome... outcomes) throws IOException {
        try (Journal journal = Journal.open(file)) {
            Arrays.stream(outcomes).forEach(journal::add);
        }
    }

    private static LineOutcome failed(int line) {
        return LineOutcome.failed(line, "b\u00f6se.jpg", new Fault(ErrorCode.IMAGE_NOT_FOUND, "no image is named \"b\u00f6se\"\tor\nso"));
    }

    @Test
    void itGoesOnWhereItEnded() throws IOException {
        write(LineOutcome.done(1), failed(3));
        write(LineOutcome.done(4));
        Journal.Tally tally = Journal.tally(file);
        assertEquals(2, tally.done());
        assertEquals(1, tally.failed());
        assertEquals(4, tally.lastLine());
        assertEquals(Files.size(file), tally.bytes());
    }

    @Test
    void whatIsNotOnTheDiskIsNotCounted() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.add(LineOutcome.done(1));
            assertEquals(0, journal.tally().tried());
            journal.force();
            assertEquals(1, journal.tally().tried());
            assertEquals(1, Journal.tally(file).tried());
        }
    }

    /** A crash may leave any part of the last record, or bytes that were never written. */
    @Test
    void aTornEndIsTakenOff() throws IOException {
        write(LineOutcome.done(1), LineOutcome.done(2));
        long whole = Files.size(file);
        write(failed(10));
        byte[] all = Files.readAllBytes(file);
        for (int length = (int) whole; length < all.length; length++) {
            Files.write(file, Arrays.copyOf(all, length));
            assertEquals(2, Journal.tally(file).lastLine(), "torn at " + length);
            write(LineOutcome.done(11));
            assertEquals(3, Journal.tally(file).done());
            assertEquals("1\tdone\n2\tdone\n11\tdone\n", Files.readString(file));
        }
        Files.write(file, new byte[4096], StandardOpenOption.APPEND);
        assertEquals(11, Journal.tally(file).lastLine());
    }

    @Test
    void thereMayBeNone() throws IOException {
        assertEquals(Journal.Tally.NONE, Journal.tally(file));
        assertEquals("", table());
    }

    @Test
    void failuresAreToldAsATableAndAsTheLinesThemselves() throws IOException {
        Files.writeString(new JobFolder(folder).list(), "# x\nfirst?name=1\nb\u00f6se?name=2\nlast?name=3\n");
        write(LineOutcome.done(2), failed(3), LineOutcome.failed(4, "3", new IllegalStateException("inner words")));
        assertEquals("3\tb\u00f6se.jpg\tImage not found\tno image is named \"b\u00f6se\" or so\n"
                + "4\t3\tInternal error\tthe server could not save this image; its log says why\n", table());
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        report().writeList(list);
        assertEquals(List.of("b\u00f6se?name=2", "last?name=3"), list.toString(StandardCharsets.UTF_8).lines().skip(1).toList());
        assertTrue(list.toString(StandardCharsets.UTF_8).startsWith("# failed lines of job"));
    }

    private String table() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report().writeTable(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private FailureReport report() {
        return new FailureReport(new JobFolder(folder), new JobOrder(JobId.at(Instant.EPOCH), "wid=5", Optional.empty(), 3, Instant.EPOCH));
    }
}
