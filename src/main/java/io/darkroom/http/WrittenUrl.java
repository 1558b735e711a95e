package io.darkroom.http;

import io.undertow.servlet.handlers.ServletRequestContext;

/**
 * The query as the client wrote it. Where the server takes unescaped characters in URLs, it hands applications a query that is decoded already: an escaped
 * separator would no longer be data, and what is escaped twice would be decoded twice.
 */
final class WrittenUrl {
    private static final int ASCII = 0x80;

    private WrittenUrl() {
    }

    /** Of the request that this thread answers; null when there is none, as the servlet's own. */
    static String query() {
        String octets = ServletRequestContext.requireCurrent().getExchange().getQueryString();
        return octets.isEmpty() ? null : escaped(octets);
    }

    /** The server gives a char for each byte; those that are no ASCII become escapes, so that they are read as UTF-8 or refused. */
    static String escaped(String octets) {
        StringBuilder escaped = new StringBuilder(octets.length());
        octets.chars().forEach(octet -> {
            if (octet < ASCII) {
                escaped.append((char) octet);
            } else {
                escaped.append(String.format("%%%02X", octet & 0xff));
            }
        });
        return escaped.toString();
    }
}
