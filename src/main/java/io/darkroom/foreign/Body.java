package io.darkroom.foreign;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The bytes behind the head of an answer: of a stated length, in chunks, or up to the end of the connection (RFC 9112, sections 6 and 7). */
final class Body {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,18})(?:, \\1)*");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,15})[ \\t]*(?:;.*)?");
    private static final int LONGEST_CHUNK_LINE = 4096;
    private static final int LONGEST_TRAILER = 64 * 1024;

    private final InputStream input;
    private final boolean chunked;
    private final OptionalLong length;
    /** Of the chunk, or of the whole; only a connection's end ends what has no length. */
    private long left;
    private boolean started;

    private Body(InputStream input, boolean chunked, OptionalLong length) {
        this.input = input;
        this.chunked = chunked;
        this.length = length;
        this.left = chunked ? 0 : length.orElse(Long.MAX_VALUE);
    }

    static Body of(ReplyHead head, InputStream input) throws BadReply {
        if (head.header("Content-Encoding").filter(coding -> !coding.equalsIgnoreCase("identity")).isPresent()) {
            throw new BadReply("it is compressed, which was not asked for");
        }
        String transfer = head.header("Transfer-Encoding").orElse("");
        if (!transfer.isEmpty() && !transfer.equalsIgnoreCase("chunked")) {
            throw new BadReply("its transfer encoding is not known");
        }
        // Chunks have the say, should both be there.
        return transfer.isEmpty() ? new Body(input, false, length(head)) : new Body(input, true, OptionalLong.empty());
    }

    private static OptionalLong length(ReplyHead head) throws BadReply {
        String text = head.header("Content-Length").orElse("");
        var length = LENGTH.matcher(text);
        if (!text.isEmpty() && !length.matches()) {
            throw new BadReply("its length is no number");
        }
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length.group(1)));
    }

    OptionalLong length() {
        return length;
    }

    /** Like a stream's: the number of bytes, or -1 at the end; an end that comes too early is an exception. */
    int read(byte[] buffer) throws IOException {
        if (left == 0 && !(chunked && nextChunk())) {
            return -1;
        }
        int count = input.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0 && (chunked || length.isPresent())) {
            throw new EOFException();
        }
        left -= Math.max(0, count);
        return count;
    }

    private boolean nextChunk() throws IOException {
        if (started && !line(2).isEmpty()) {
            throw new BadReply("one of its chunks is longer than it says");
        }
        started = true;
        var chunk = CHUNK.matcher(line(LONGEST_CHUNK_LINE));
        if (!chunk.matches()) {
            throw new BadReply("one of its chunks has no length");
        }
        left = Long.parseLong(chunk.group(1), 16);
        return left > 0 || skipTrailer();
    }

    private boolean skipTrailer() throws IOException {
        var lines = new ReplyHead.Lines(input, LONGEST_TRAILER);
        while (!lines.next().isEmpty()) {
            // Nothing that may stand here matters.
        }
        return false;
    }

    private String line(int limit) throws IOException {
        return new ReplyHead.Lines(input, limit).next();
    }
}
