package io.darkroom.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Who is at the other end of the connection, as the operating system tells. The servlet's own methods don't say it: a listener with
 * proxy-address-forwarding lets every caller choose what they answer.
 *
 * @param address     empty when the connection has none
 * @param secure      whether the connection itself is encrypted
 * @param overAjp     the caller's address that a web server tells in the AJP protocol
 * @param rewritten   whether something in the server has put another address in place of this one
 */
record PeerAddress(Optional<InetAddress> address, boolean secure, Optional<InetAddress> overAjp, boolean rewritten) {
    static PeerAddress current() {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        Optional<InetAddress> peer = ip(exchange.getConnection().getPeerAddress(InetSocketAddress.class));
        Optional<InetAddress> source = ip(exchange.getSourceAddress());
        boolean ajp = exchange.getConnection().getTransportProtocol().contains("ajp");
        boolean secure = ajp ? exchange.isSecure() : exchange.getConnection().getSslSession() != null;
        return new PeerAddress(peer, secure, ajp ? source : Optional.empty(), ajp || !peer.equals(source));
    }

    String scheme() {
        return secure ? "https" : "http";
    }

    private static Optional<InetAddress> ip(InetSocketAddress socket) {
        return Optional.ofNullable(socket).map(InetSocketAddress::getAddress);
    }
}
