package io.darkroom.foreign;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server of images on 127.0.0.1, which remembers what it was asked. */
final class OtherServer implements AutoCloseable {
    record Asked(String path, Headers headers) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }
    }

    private static final char[] PASSWORD = "darkroom".toCharArray();

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private OtherServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    static OtherServer http() throws IOException {
        return new OtherServer(HttpServer.create(anyPort(), 0));
    }

    /** Its certificate, made for 127.0.0.1 and images.example, is signed by itself. */
    static OtherServer https() throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        return new OtherServer(server);
    }

    /** Has and trusts the certificate. */
    static SSLContext tls() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = OtherServer.class.getResourceAsStream("/tls/other.p12")) {
            store.load(file, PASSWORD);
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("other", store.getCertificate("other"));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    OtherServer on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    /** Headers are names and values in turn. */
    OtherServer serve(String path, String body, String... headers) {
        return on(path, exchange -> reply(exchange, 200, body, headers));
    }

    OtherServer redirect(String path, int status, String target) {
        return on(path, exchange -> reply(exchange, status, "", "Location", target));
    }

    /** A body of unchanged bytes is not sent again to somebody who has them. */
    OtherServer serveTagged(String path, String body, String... headers) {
        String tag = "\"" + body.hashCode() + "\"";
        return on(path, exchange -> {
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag);
            reply(exchange, known ? 304 : 200, known ? "" : body, headers);
        });
    }

    static void reply(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    void forget(String path) {
        server.removeContext(path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
