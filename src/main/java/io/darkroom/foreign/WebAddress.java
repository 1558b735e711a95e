package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a URL must be before anything is asked of its server, be it a client's or that of a redirect. */
final class WebAddress {
    static final int LONGEST = 2048;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]*");
    private static final Set<Integer> WELL_KNOWN_PORTS = Set.of(80, 443);
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65535;

    private WebAddress() {}

    static boolean isSecure(URI uri) {
        return uri.getScheme().equals("https");
    }

    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    /** Without the brackets of an IPv6 address. */
    static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    /** Nothing is re-encoded: what is not written as a URL is not one. Reference: r-is-http-substitution-variables.md */
    static URI parse(String text) throws FetchFailure {
        if (text.length() > LONGEST) {
            throw bad("is longer than " + LONGEST + " characters");
        }
        if (!VISIBLE_ASCII.matcher(text).matches()) {
            throw bad("has a character that must be written as %XX");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new FetchFailure(ErrorCode.BAD_VALUE, "is no URL; what stands at position " + (e.getIndex() + 1) + " may have to be written as %XX", e);
        }
    }

    /** The one spelling under which an address is known: two that differ in case, in a default port or in their fragment are the same. */
    static URI canonical(URI uri) throws FetchFailure {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchFailure(ErrorCode.NOT_SUPPORTED, "is no URL of http or https, the only protocols that images are fetched with");
        }
        if (uri.getHost() == null || uri.getHost().contains("%")) {
            throw bad("has no valid host name or address behind " + scheme + "://");
        }
        if (uri.getRawUserInfo() != null) {
            throw bad("has a user name; none is sent to other servers");
        }
        int port = uri.getPort();
        if (port >= 0 && !WELL_KNOWN_PORTS.contains(port) && (port < FIRST_FREE_PORT || port > LAST_PORT)) {
            throw bad("has port " + port + "; allowed are 80, 443 and those from " + FIRST_FREE_PORT + " to " + LAST_PORT);
        }
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port) + path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static FetchFailure bad(String what) {
        return new FetchFailure(ErrorCode.BAD_VALUE, what);
    }
}
