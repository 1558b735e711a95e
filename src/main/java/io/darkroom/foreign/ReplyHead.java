package io.darkroom.foreign;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Status and headers of an answer (RFC 9112, sections 4 and 5). Headers of one name are joined by commas. */
record ReplyHead(int status, Map<String, String> headers) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");
    private static final int MOST_BYTES = 64 * 1024;

    /** Answers that only announce the real one are passed over. */
    static ReplyHead read(InputStream input) throws IOException {
        var lines = new Lines(input, MOST_BYTES);
        ReplyHead head;
        do {
            Matcher status = STATUS.matcher(lines.next());
            if (!status.matches()) {
                throw new BadReply("it doesn't begin like one of HTTP/1.1");
            }
            head = new ReplyHead(Integer.parseInt(status.group(1)), headers(lines));
        } while (head.status() / 100 == 1);
        return head;
    }

    private static Map<String, String> headers(Lines lines) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new BadReply("one of its headers is malformed");
            }
            headers.merge(header.group(1), header.group(2), (first, second) -> first + ", " + second);
        }
        return headers;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isEmpty());
    }

    /** Lines of an answer, all together no longer than a limit. */
    static final class Lines {
        private final InputStream input;
        private int left;

        Lines(InputStream input, int limit) {
            this.input = input;
            this.left = limit;
        }

        String next() throws IOException {
            var line = new StringBuilder();
            for (int c = input.read(); c != '\n'; c = input.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (left-- == 0) {
                    throw new BadReply("its headers are too long");
                }
                line.append((char) c);
            }
            int end = line.length() - 1;
            if (end >= 0 && line.charAt(end) == '\r') {
                line.setLength(end);
            }
            if (line.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw new BadReply("its headers have control characters");
            }
            return line.toString();
        }
    }
}
