package io.darkroom.reply;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Who asks, and how.
 *
 * @param address   the other end of the connection
 * @param forwarded whether the request says that it comes through a proxy: then the address tells nothing about who asks
 * @param hasRole   whether the container knows the caller in a role
 */
public record Caller(InetAddress address, boolean forwarded, String method, Predicate<String> hasRole) {
}
