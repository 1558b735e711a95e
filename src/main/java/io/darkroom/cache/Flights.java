package io.darkroom.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/** The replies that are being made: who asks for one of them meanwhile gets the same bytes, or hears of the same failure. */
final class Flights {
    /** Nobody stands behind one caller after the other who all give up. */
    private static final int MOST_WAITS = 2;

    private final ConcurrentMap<String, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();
    private final LongAdder joined = new LongAdder();

    /** @param waiting waits for another caller's reply; empty where that caller's failure says nothing about this one */
    byte[] reply(String version, Supplier<byte[]> maker, Function<Future<byte[]>, Optional<byte[]>> waiting) {
        for (int i = 0; i < MOST_WAITS; i++) {
            var own = new CompletableFuture<byte[]>();
            CompletableFuture<byte[]> earlier = underWay.putIfAbsent(version, own);
            if (earlier == null) {
                return made(version, maker, own);
            }
            Optional<byte[]> reply = waiting.apply(earlier);
            if (reply.isPresent()) {
                joined.increment();
                return reply.get();
            }
        }
        return maker.get();
    }

    /** Whoever waits and then comes again must not find the flight that has ended, so it is taken away first. */
    private byte[] made(String version, Supplier<byte[]> maker, CompletableFuture<byte[]> flight) {
        try {
            byte[] reply = maker.get();
            underWay.remove(version);
            flight.complete(reply);
            return reply;
        } catch (Throwable failure) {
            underWay.remove(version);
            flight.completeExceptionally(failure);
            throw failure;
        }
    }

    /** Replies that were another caller's work. */
    long joined() {
        return joined.sum();
    }
}
