package io.darkroom.http;

import io.darkroom.settings.AddressBlock;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy notes about the request that it got.
 *
 * @param node  from whom, as it is written
 * @param pairs what else it says, such as {@code host} and {@code proto}
 */
record Hop(String node, Map<String, String> pairs) {
    static final String UNKNOWN = "unknown";
    private static final Pattern HIDDEN = Pattern.compile("(?i)unknown(:\\w+)?|_[A-Za-z0-9._-]+(:\\w+)?");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([0-9a-fA-F:.]+)](?::(?:\\d{1,5}|_[A-Za-z0-9._-]+))?|([0-9.]+):(?:\\d{1,5}|_[A-Za-z0-9._-]+)");

    Hop {
        pairs = Map.copyOf(pairs);
    }

    Hop(String node) {
        this(node, Map.of());
    }

    /**
     * Empty when the proxy does not want to tell.
     *
     * @throws IllegalArgumentException if it is no address
     */
    Optional<InetAddress> address() {
        if (HIDDEN.matcher(node).matches()) {
            return Optional.empty();
        }
        Matcher withPort = WITH_PORT.matcher(node);
        if (!withPort.matches()) {
            return Optional.of(AddressBlock.address(node));
        }
        return Optional.of(AddressBlock.address(withPort.group(1) != null ? withPort.group(1) : withPort.group(2)));
    }
}
