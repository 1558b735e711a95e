package io.darkroom.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** The address of the other end of the connection. The container writes it as a literal, so no name server is asked. */
final class PeerAddress {
    private PeerAddress() {
    }

    static boolean isForwarded(HttpServletRequest request) {
        return Stream.of("Forwarded", "X-Forwarded-For", "Via").anyMatch(header -> request.getHeader(header) != null);
    }

    static InetAddress of(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException noLiteral) {
            throw new IllegalStateException("the container gave no address of the caller", noLiteral);
        }
    }
}
