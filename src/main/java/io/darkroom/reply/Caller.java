package io.darkroom.reply;

import java.util.function.Predicate;

/**
 * Who asks, and how.
 *
 * @param provenance which page made a browser ask
 * @param hasRole    whether the container knows the caller in a role
 */
public record Caller(Sender sender, String method, Provenance provenance, Predicate<String> hasRole) {
}
