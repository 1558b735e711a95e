package io.darkroom.http;

import io.darkroom.reply.Caller;
import io.darkroom.reply.Hints;
import io.darkroom.reply.Provenance;
import io.darkroom.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds out who sent a request. */
public final class HttpCaller {
    private static final List<String> BROWSERS = List.of("Mozilla/", "Opera/");

    private HttpCaller() {
    }

    /** To be called on the request's own thread: the connection is known there alone. */
    public static Caller of(HttpServletRequest request, Settings settings) {
        Function<String, List<String>> headers = name -> Collections.list(request.getHeaders(name));
        Route route = Route.of(PeerAddress.current(), headers, settings.trustedProxies());
        return new Caller(route.sender(), request.getMethod(), provenance(route, headers), new Credentials(request)::inRole);
    }

    static Hints hints(HttpServletRequest request) {
        return Hints.of(name -> name.equals("Accept") ? NoNegotiation.accepted(request) : Optional.ofNullable(request.getHeader(name)));
    }

    static Provenance provenance(Route route, Function<String, List<String>> headers) {
        Stream<String> agents = headers.apply("User-Agent").stream();
        return new Provenance(route.own(), headers.apply("Sec-Fetch-Site"), headers.apply("Origin"), headers.apply("Referer"),
                agents.anyMatch(agent -> BROWSERS.stream().anyMatch(agent::startsWith)));
    }
}
