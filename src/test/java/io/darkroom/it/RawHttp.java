package io.darkroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends a URL exactly as it is written: no client library would let these through. */
final class RawHttp {
    private static final int MILLIS = 30_000;
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    private RawHttp() {
    }

    /** The target stands on the request line as it is, from its first slash on; \\xNN in it is that very byte. */
    static Reply get(String target) {
        return exchange(Darkroom.HOST, Darkroom.PORT, "GET " + target + " HTTP/1.1", "Host: " + Darkroom.HOST);
    }

    /** The request line and its headers, as they are. */
    static Reply exchange(String address, int port, String... lines) {
        try (Socket socket = new Socket(address, port)) {
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(bytes(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n"));
            return reply(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String request) {
        String octets = new String(request.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTE.matcher(octets).replaceAll(octet -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(octet.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
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
