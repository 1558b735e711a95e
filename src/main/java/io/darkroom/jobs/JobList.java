package io.darkroom.jobs;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a job as they were submitted, read one at a time: empty ones and those that start with '#' are passed over. */
final class JobList implements Closeable {
    static final int LONGEST_LINE = 16_384;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private int number;

    JobList(InputStream in) {
        this.in = in;
    }

    static JobList open(Path file) throws IOException {
        return new JobList(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /**
     * The next line that asks for a save; empty at the end.
     *
     * @throws Fault when it can't be read as text; the one after it can be asked for all the same
     */
    Optional<JobLine> next() throws IOException {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String text = line.get().strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                return Optional.of(new JobLine(number, text));
            }
        }
        return Optional.empty();
    }

    /** How many lines have been read. */
    int number() {
        return number;
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        number++;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (++length <= LONGEST_LINE) {
                bytes.write(next);
            }
        }
        if (length > LONGEST_LINE) {
            throw new Fault(ErrorCode.BAD_REQUEST, "a line has at most " + LONGEST_LINE + " bytes");
        }
        return Optional.of(text(bytes.toByteArray()));
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Fault(ErrorCode.BAD_REQUEST, "the line is not text in UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
