package io.darkroom.reply;

import java.net.InetAddress;
import java.util.Optional;

/** Where a request comes from, as far as it can be known. */
public sealed interface Sender {
    /** Where the request comes from, if that is known. */
    default Optional<InetAddress> client() {
        return this instanceof Known(InetAddress address) ? Optional.of(address) : Optional.empty();
    }

    /** The other end of the connection, or what a trusted proxy says about it. */
    record Known(InetAddress address) implements Sender {
    }

    /** It came through a proxy that nobody vouches for, or that does not say for whom. */
    record Unknown() implements Sender {
    }

    /** What a trusted proxy says can't be read, or contradicts itself. */
    record Unclear(String why) implements Sender {
    }
}
