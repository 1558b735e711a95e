package io.darkroom.reply;

import java.net.InetAddress;
import java.util.function.Predicate;

/** Who asks, and how: the address of the peer, the HTTP method, and whether the container knows the caller in a role. */
public record Caller(InetAddress address, String method, Predicate<String> hasRole) {
}
