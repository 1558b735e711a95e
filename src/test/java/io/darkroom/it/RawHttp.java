package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends a URL exactly as it is written: no client library would let these through. */
final class RawHttp {
    private static final int MILLIS = 30_000;

    private RawHttp() {
    }

    /** The target stands on the request line as it is, from its first slash on. */
    static Reply get(String target) {
        try (Socket socket = new Socket(Darkroom.HOST, Darkroom.PORT)) {
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: " + Darkroom.HOST + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return reply(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = lines.stream().skip(1).collect(Collectors.groupingBy(
                line -> line.substring(0, line.indexOf(':')), Collectors.mapping(line -> line.substring(line.indexOf(':') + 1).strip(), Collectors.toList())));
        return new Reply(Integer.parseInt(lines.getFirst().split(" ")[1]), HttpHeaders.of(headers, (_, _) -> true),
                Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }
}
