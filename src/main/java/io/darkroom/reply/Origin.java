package io.darkroom.reply;

import io.darkroom.settings.AddressBlock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scheme, host and port: what a browser takes for one site. */
public record Origin(String scheme, String host, int port) {
    private static final Pattern URL = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)");
    private static final Pattern AUTHORITY = Pattern.compile("([^\\s:@\\[\\]/?#,\\\\]+|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?");

    /** Empty for {@code null}, which pages without an origin send, and for whatever else is none. */
    public static Optional<Origin> parse(String text) {
        Matcher url = URL.matcher(text);
        return url.matches() && url.group(3).isEmpty() ? of(url.group(1), url.group(2)) : Optional.empty();
    }

    /** The origin of a whole address, as in {@code Referer}. */
    public static Optional<Origin> ofUrl(String text) {
        Matcher url = URL.matcher(text);
        return url.matches() ? of(url.group(1), url.group(2)) : Optional.empty();
    }

    /** The origin that a {@code Host} header names. */
    public static Optional<Origin> of(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String lower = scheme.toLowerCase(Locale.ROOT);
        int port = parts.group(2) != null ? Integer.parseInt(parts.group(2)) : lower.equals("https") ? 443 : 80;
        return Optional.of(new Origin(lower, parts.group(1).toLowerCase(Locale.ROOT), port));
    }

    /** Whether the host stands there as an address or as localhost: no name server of a stranger can give those another meaning. */
    public boolean isFixed() {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            AddressBlock.address(host.replaceFirst("^\\[(.*)]$", "$1"));
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    @Override
    public String toString() {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
