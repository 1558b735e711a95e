package io.darkroom.resolve;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param path   what follows the context, encoded
 * @param query  encoded
 * @param client empty when nobody knows where it came from
 */
public record Asked(String path, String query, Optional<InetAddress> client) {
}
