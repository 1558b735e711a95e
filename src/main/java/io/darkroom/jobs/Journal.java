package io.darkroom.jobs;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What became of the lines of a job, in their order and forced to disk: the lines after its last record are those still to do.
 * A record that a crash tore apart is taken off when the journal is opened again.
 */
final class Journal implements Closeable {
    private final FileChannel channel;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private Tally added;
    private volatile Tally tally;

    /**
     * What a journal holds.
     *
     * @param bytes its length up to the end of the last whole record
     */
    record Tally(int done, int failed, int lastLine, long bytes) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        int tried() {
            return done + failed;
        }

        Tally with(LineOutcome outcome, int length) {
            int failures = outcome.failure().isPresent() ? 1 : 0;
            return new Tally(done + 1 - failures, failed + failures, outcome.line(), bytes + length);
        }
    }

    private Journal(FileChannel channel, Tally tally) {
        this.channel = channel;
        this.added = tally;
        this.tally = tally;
    }

    static Journal open(Path file) throws IOException {
        Tally tally = tally(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(tally.bytes());
        channel.position(tally.bytes());
        return new Journal(channel, tally);
    }

    /** Reads a journal to its last whole record. */
    static Tally tally(Path file) throws IOException {
        Tally tally = Tally.NONE;
        if (Files.notExists(file)) {
            return tally;
        }
        long length = Files.size(file);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<LineOutcome> outcome = LineOutcome.read(line);
                // The last line counts only if its end has been written too.
                if (outcome.isEmpty() || outcome.get().line() <= tally.lastLine() || tally.bytes() + line.length() >= length) {
                    return tally;
                }
                tally = tally.with(outcome.get(), line.length() + 1);
            }
        }
        return tally;
    }

    /** What is on the disk. */
    Tally tally() {
        return tally;
    }

    /** Adds a record, which is on the disk after the next {@link #force}. */
    void add(LineOutcome outcome) {
        byte[] record = (outcome.written() + "\n").getBytes(StandardCharsets.UTF_8);
        unwritten.writeBytes(record);
        added = added.with(outcome, record.length);
    }

    void force() throws IOException {
        if (unwritten.size() == 0) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(unwritten.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        unwritten.reset();
        tally = added;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            force();
        }
    }
}
