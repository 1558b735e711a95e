package io.darkroom.foreign;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection for one request. It goes to an address that was checked and not to a name: the JDK's HTTP client looks the name up once more, and
 * may then find another address.
 */
final class Connection implements AutoCloseable {
    /** Closed rather than the TLS socket over it, which would first say good-bye to a server that may not listen. */
    private final Socket plain;
    private final Socket socket;
    private final InputStream input;

    private Connection(Socket plain, Socket socket) throws IOException {
        this.plain = plain;
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    /** Tries the addresses in turn; each gets a share of the time that is left. */
    static Connection open(URI uri, List<InetAddress> addresses, ForeignLimits limits, SSLSocketFactory tls, Cutoff cutoff) throws IOException {
        long end = System.nanoTime() + limits.connect().toNanos();
        IOException failure = new IOException("no address");
        for (int i = 0; i < addresses.size(); i++) {
            long share = (end - System.nanoTime()) / (addresses.size() - i);
            // Not through the SOCKS proxy that the machine may have: it would do its own look-up.
            var plain = new Socket(Proxy.NO_PROXY);
            try {
                cutoff.watch(plain);
                plain.connect(new InetSocketAddress(addresses.get(i), WebAddress.port(uri)), millis(Duration.ofNanos(share)));
                plain.setSoTimeout(millis(limits.connect()));
                Socket socket = WebAddress.isSecure(uri) ? secured(plain, uri, tls) : plain;
                plain.setSoTimeout(millis(limits.whole()));
                return new Connection(plain, socket);
            } catch (IOException e) {
                plain.close();
                failure = e;
            }
        }
        throw failure;
    }

    private static Socket secured(Socket plain, URI uri, SSLSocketFactory tls) throws IOException {
        var socket = (SSLSocket) tls.createSocket(plain, WebAddress.host(uri), WebAddress.port(uri), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** At least one: none would mean for ever. */
    private static int millis(Duration time) {
        return Math.toIntExact(Math.max(1, time.toMillis()));
    }

    /**
     * Sends a request without anything of the client in it. It says that it was passed on: should it reach a Darkroom, that one must not take it for
     * a caller of its own host.
     */
    ReplyHead get(URI uri, Map<String, String> conditions) throws IOException {
        var request = new StringBuilder("GET ").append(uri.getRawPath());
        if (uri.getRawQuery() != null) {
            request.append('?').append(uri.getRawQuery());
        }
        request.append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority())
                .append("\r\nUser-Agent: Darkroom\r\nVia: 1.1 darkroom\r\nAccept: image/*, */*;q=0.5\r\nAccept-Encoding: identity\r\nConnection: close\r\n");
        conditions.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return ReplyHead.read(input);
    }

    Body body(ReplyHead head) throws IOException {
        return Body.of(head, input);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
