package io.darkroom.reply;

import java.util.List;
import java.util.Optional;

/**
 * What a request tells about the page that caused it. No page can choose these headers; a program can, but it has no rights of a browser to abuse.
 *
 * @param own        the origin that this request went to; empty when it can't be told
 * @param fetchSites values of {@code Sec-Fetch-Site}, which browsers send over https and to their own host
 * @param origins    values of {@code Origin}
 * @param referers   values of {@code Referer}
 * @param browser    whether the caller calls itself one
 */
public record Provenance(Optional<Origin> own, List<String> fetchSites, List<String> origins, List<String> referers, boolean browser) {
    private static final String WAY_OUT = "; send it from a page of this server's own origin, or with a program such as curl";

    /** Why the request may be the work of another site's page; empty when it is not. */
    Optional<String> objection() {
        // "none" does not pass: a browser keeps it when an address that somebody typed or clicked redirects to here from any site.
        if (!fetchSites.stream().allMatch("same-origin"::equals)) {
            return refused("a browser sent this request as Sec-Fetch-Site: " + String.join(", ", fetchSites));
        }
        if (!origins.stream().map(Origin::parse).allMatch(this::isOwn)) {
            return refused("Origin: %s is not the origin of this server%s".formatted(String.join(", ", origins), named()));
        }
        if (!fetchSites.isEmpty() || !origins.isEmpty()) {
            return Optional.empty();
        }
        if (!referers.stream().map(Origin::ofUrl).allMatch(this::isOwn)) {
            return refused("the page in Referer is not of the origin of this server" + named());
        }
        return browser && referers.isEmpty() ? refused("a browser sent this request and does not say which page asked for it") : Optional.empty();
    }

    /**
     * Whether a name server of a stranger may have led the browser here: then that stranger's page has the same origin as this server.
     * Over https it does not get so far, for the server can't show a certificate for the stranger's name.
     */
    boolean mayBeRebound() {
        return (browser || !fetchSites.isEmpty() || !origins.isEmpty() || !referers.isEmpty())
                && own.filter(origin -> origin.isFixed() || origin.scheme().equals("https")).isEmpty();
    }

    private boolean isOwn(Optional<Origin> origin) {
        return origin.isPresent() && origin.equals(own);
    }

    private String named() {
        return own.map(origin -> ", which is " + origin).orElse("");
    }

    private static Optional<String> refused(String why) {
        return Optional.of(why + WAY_OUT);
    }
}
