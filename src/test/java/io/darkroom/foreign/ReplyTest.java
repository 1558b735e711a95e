package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads and bodies as they come over the line; {@code /} stands for the end of a line. */
class ReplyTest {
    @Test
    void hasStatusAndHeaders() throws IOException {
        ReplyHead head = ReplyHead.read(input("HTTP/1.1 200 All fine/etag:  \"a b\" /X-A: 1/x-a: 2/Empty:/ETag-Not: x//body"));
        assertEquals(200, head.status());
        assertEquals(Optional.of("\"a b\""), head.header("ETag"));
        assertEquals(Optional.of("1, 2"), head.header("X-A"));
        assertEquals(Optional.empty(), head.header("Empty"));
        assertEquals(404, ReplyHead.read(new ByteArrayInputStream("HTTP/1.0 404\n\n".getBytes(StandardCharsets.ISO_8859_1))).status());
    }

    @Test
    void followsThoseThatOnlyAnnounceIt() throws IOException {
        assertEquals(200, ReplyHead.read(input("HTTP/1.1 100 Continue//HTTP/1.1 103 Early Hints/Link: x//HTTP/1.1 200 OK//")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6//", "HTTP/2 200//", "HTTP/1.1 20//", "HTTP/1.1 2000 OK//", "HTTP/1.1 200 OK/no colon//", "HTTP/1.1 200 OK/A : b//",
        "HTTP/1.1 200 OK/A: b/ folded//", "HTTP/1.1 200 OK/: b//", "HTTP/1.1 200 OK/A: b\0c//", "HTTP/1.1 200 OK/A: b\rB: c//"})
    void isRefusedWhenItsHeadIsNotHttp(String text) {
        assertThrows(BadReply.class, () -> ReplyHead.read(input(text)));
    }

    @Test
    void isRefusedWhenItsHeadHasNoEnd() {
        assertThrows(EOFException.class, () -> ReplyHead.read(input("HTTP/1.1 200 OK/A: b")));
        assertThrows(BadReply.class, () -> ReplyHead.read(endless("HTTP/1.1 200 OK/A: ", "b")));
        assertThrows(BadReply.class, () -> ReplyHead.read(endless("HTTP/1.1 200 OK/", "A: b/")));
        assertThrows(BadReply.class, () -> ReplyHead.read(endless("", "HTTP/1.1 100 Continue//")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Content-Length: 3//abcdef                                     | abc",
        "Content-Length: 3/Content-Length: 3//abcdef                   | abc",
        "Content-Length: 0//abc                                        | ''",
        "Content-Encoding: identity//abc                               | abc",
        "Transfer-Encoding: chunked//3/abc/B;x=y/defghijklmn/0//zzz    | abcdefghijklmn",
        "Transfer-Encoding: Chunked/Content-Length: 2//3/abc/0/A: b//  | abc",
        "Transfer-Encoding: chunked//0//                               | ''"})
    void hasABodyOfStatedLength(String rest, String body) throws IOException {
        assertEquals(body, body(rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3//ab", "Transfer-Encoding: chunked//3/ab", "Transfer-Encoding: chunked//3/abc/", "Transfer-Encoding: chunked//3/abc/0/",
        "Transfer-Encoding: chunked//"})
    void isRefusedWhenItEndsTooEarly(String rest) {
        assertThrows(EOFException.class, () -> body(rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -3//abc", "Content-Length: 3, 4//abcd", "Content-Length: 3/Content-Length: 4//abcd", "Content-Length: 9999999999999999999//a",
        "Content-Length: 0x3//abc", "Transfer-Encoding: gzip//abc", "Transfer-Encoding: gzip, chunked//1/a/0//", "Content-Encoding: gzip//abc",
        "Transfer-Encoding: chunked//g/abc", "Transfer-Encoding: chunked//-1/abc", "Transfer-Encoding: chunked///abc", "Transfer-Encoding: chunked//3/abcd/0//",
        "Transfer-Encoding: chunked//ffffffffffffffff/abc"})
    void isRefusedWhenItsBodyCantBeMeasured(String rest) {
        assertThrows(BadReply.class, () -> body(rest));
    }

    @Test
    void isRefusedWhenWhatStandsBetweenItsChunksHasNoEnd() {
        assertThrows(BadReply.class, () -> read(endless("HTTP/1.1 200 OK/Transfer-Encoding: chunked//3;", "x")));
        assertThrows(BadReply.class, () -> read(endless("HTTP/1.1 200 OK/Transfer-Encoding: chunked//0/", "A: b/")));
    }

    private static String body(String rest) throws IOException {
        return read(input("HTTP/1.1 200 OK/" + rest));
    }

    private static String read(InputStream input) throws IOException {
        Body body = Body.of(ReplyHead.read(input), input);
        var text = new StringBuilder();
        byte[] buffer = new byte[4];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.replace("/", "\r\n").replace("HTTP\r\n", "HTTP/").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InputStream endless(String start, String again) throws IOException {
        byte[] head = input(start).readAllBytes();
        byte[] period = input(again).readAllBytes();
        return new InputStream() {
            private int position;

            @Override
            public int read() {
                int at = position++;
                return at < head.length ? head[at] : period[(at - head.length) % period.length];
            }
        };
    }
}
