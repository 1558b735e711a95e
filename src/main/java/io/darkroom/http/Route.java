package io.darkroom.http;

import io.darkroom.reply.Origin;
import io.darkroom.reply.Sender;
import io.darkroom.settings.TrustedProxies;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way that a request came: from whom, and to which origin. Headers can be written by anybody, so they are believed of trusted proxies
 * alone, each for the one hop that it saw itself; of others they only tell that there was a proxy.
 */
record Route(Sender sender, Optional<Origin> own) {
    private static final String X_FOR = "X-Forwarded-For";
    private static final String FORWARDED = "Forwarded";
    private static final List<String> SIGNS = List.of(X_FOR, FORWARDED, "Via", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port",
            "X-Forwarded-Server", "X-Forwarded", "Forwarded-For", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Original-Forwarded-For",
            "X-Original-Host", "X-Envoy-External-Address", "Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP");

    /** @param headers all values of a name, in their order */
    static Route of(PeerAddress peer, Function<String, List<String>> headers, TrustedProxies trusted) {
        Optional<Origin> direct = agreed(headers.apply("Host")).flatMap(host -> Origin.of(peer.scheme(), host));
        boolean forwarded = peer.rewritten() || SIGNS.stream().anyMatch(name -> !headers.apply(name).isEmpty());
        if (!forwarded && peer.address().isPresent()) {
            return new Route(new Sender.Known(peer.address().get()), direct);
        }
        if (peer.address().filter(trusted::include).isEmpty()) {
            return new Route(new Sender.Unknown(), direct);
        }
        try {
            return behindProxy(peer, headers, trusted);
        } catch (IllegalArgumentException unreadable) {
            return unclear("the proxy's Forwarded or X-Forwarded-For can't be read; it must be a list of addresses", direct);
        }
    }

    private static Route behindProxy(PeerAddress peer, Function<String, List<String>> headers, TrustedProxies trusted) {
        Stop x = stop(ForwardedHops.ofXForwardedFor(headers.apply(X_FOR)), peer, trusted);
        Stop standard = stop(ForwardedHops.ofForwarded(headers.apply(FORWARDED)), peer, trusted);
        boolean both = !headers.apply(X_FOR).isEmpty() && !headers.apply(FORWARDED).isEmpty();
        Optional<Origin> own = own(peer, headers, standard.hop());
        if (both && !x.sender().equals(standard.sender())) {
            return unclear("the proxy's Forwarded and X-Forwarded-For name different callers; it must set both or remove the one it does not set", own);
        }
        return new Route(headers.apply(X_FOR).isEmpty() ? standard.sender() : x.sender(), own);
    }

    private static Route unclear(String why, Optional<Origin> own) {
        return new Route(new Sender.Unclear(why), own);
    }

    /** Where the row of trusted proxies ends, seen from this server. */
    private record Stop(Sender sender, Optional<Hop> hop) {
    }

    private static Stop stop(List<Hop> noted, PeerAddress peer, TrustedProxies trusted) {
        List<Hop> hops = new ArrayList<>(noted);
        peer.overAjp().map(InetAddress::getHostAddress).map(Hop::new).ifPresent(hops::add);
        Stop stop = new Stop(new Sender.Unknown(), Optional.empty());
        for (Hop hop : hops.reversed()) {
            Optional<InetAddress> address = hop.address();
            stop = new Stop(address.<Sender>map(Sender.Known::new).orElseGet(Sender.Unknown::new), Optional.of(hop));
            if (address.filter(trusted::include).isEmpty()) {
                return stop;
            }
        }
        return stop;
    }

    /** The origin that the browser sees is that of the first trusted proxy on its way. */
    private static Optional<Origin> own(PeerAddress peer, Function<String, List<String>> headers, Optional<Hop> hop) {
        Optional<String> scheme = told("proto", "X-Forwarded-Proto", headers, hop, Optional.of(peer.scheme()));
        Optional<String> host = told("host", "X-Forwarded-Host", headers, hop, agreed(headers.apply("Host")));
        return scheme.filter(word -> word.matches("(?i)https?")).flatMap(word -> host.flatMap(name -> Origin.of(word, name)));
    }

    /** Empty when it is told twice, and differently. */
    private static Optional<String> told(
            String pair, String header, Function<String, List<String>> headers, Optional<Hop> hop, Optional<String> otherwise) {
        List<String> values = Stream.concat(hop.map(h -> h.pairs().get(pair)).stream(), headers.apply(header).stream()).toList();
        return values.isEmpty() ? otherwise : agreed(values);
    }

    private static Optional<String> agreed(List<String> values) {
        List<String> words = values.stream().flatMap(value -> Stream.of(value.split(","))).map(String::strip).distinct().toList();
        return words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty();
    }
}
