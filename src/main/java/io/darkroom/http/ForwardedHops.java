package io.darkroom.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lists in which proxies note for whom they ask. */
final class ForwardedHops {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PAIR = Pattern.compile("[ \\t]*(" + TOKEN + ")=(" + TOKEN + "|\"((?:[^\"\\\\]|\\\\.)*)\")[ \\t]*");

    private ForwardedHops() {
    }

    /** {@code X-Forwarded-For}: one address for each proxy, the nearest last. */
    static List<Hop> ofXForwardedFor(List<String> headers) {
        List<Hop> hops = new ArrayList<>();
        for (String header : headers) {
            for (String node : header.split(",", -1)) {
                hops.add(new Hop(node.strip()));
            }
        }
        return hops;
    }

    /**
     * {@code Forwarded} of RFC 7239: pairs between semicolons, one group of them for each proxy, the nearest last.
     *
     * @throws IllegalArgumentException if it can't be read
     */
    static List<Hop> ofForwarded(List<String> headers) {
        List<Hop> hops = new ArrayList<>();
        headers.forEach(header -> read(header, hops));
        return hops;
    }

    private static void read(String header, List<Hop> hops) {
        Matcher pair = PAIR.matcher(header);
        Map<String, String> pairs = new HashMap<>();
        int at = 0;
        while (pair.region(at, header.length()).lookingAt()) {
            String value = pair.group(3) == null ? pair.group(2) : pair.group(3).replaceAll("\\\\(.)", "$1");
            if (pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value) != null) {
                throw new IllegalArgumentException("twice in one group: " + pair.group(1));
            }
            at = pair.end();
            boolean last = at == header.length();
            if (last || header.charAt(at) == ',') {
                hops.add(new Hop(pairs.getOrDefault("for", Hop.UNKNOWN), pairs));
                pairs = new HashMap<>();
            }
            if (last) {
                return;
            }
            if (header.charAt(at) != ',' && header.charAt(at) != ';') {
                break;
            }
            at++;
        }
        throw new IllegalArgumentException("no list of pairs");
    }
}
