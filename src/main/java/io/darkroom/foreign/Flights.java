package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The fetches under way and the images that earlier ones have left: what one caller starts, another joins. One lock guards all of it. */
final class Flights implements AutoCloseable {
    private final Download download;
    private final ForeignLimits limits;
    private final InstantSource clock;
    private final ImageCache cache;
    private final Map<URI, Flight> flights = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("darkroom-foreign-", 1).factory());
    /** Those that were given up count too: each has a thread, and that may hang in the look-up of a name for a while. */
    private int running;
    private boolean closed;

    Flights(Download download, ForeignLimits limits, InstantSource clock) {
        this.download = download;
        this.limits = limits;
        this.clock = clock;
        this.cache = new ImageCache(limits.cacheEntries(), limits.cacheBytes());
    }

    /** A place in a flight, which may have landed: then its image is held for the caller already. To be awaited or left. */
    synchronized Flight board(URI uri) throws FetchFailure {
        if (closed) {
            throw stopping();
        }
        Optional<CacheEntry> known = cache.find(uri);
        boolean fresh = known.filter(entry -> entry.isFresh(clock.instant())).isPresent();
        Flight flight = fresh ? new Flight(uri, known) : flights.get(uri);
        if (flight == null) {
            flight = start(new Flight(uri, known));
        }
        flight.board();
        if (fresh) {
            flight.land(known.get().image().hold());
            flight.end();
        }
        return flight;
    }

    private Flight start(Flight flight) throws FetchFailure {
        if (running == limits.fetches()) {
            flight.end();
            throw new FetchFailure(ErrorCode.OVERLOADED, "too many images are being fetched from other servers; try again later");
        }
        threads.execute(() -> fly(flight));
        running++;
        flights.put(flight.uri(), flight);
        return flight;
    }

    private void fly(Flight flight) {
        try {
            CacheEntry entry = download.run(flight.uri(), flight.known(), flight.cutoff());
            land(flight, () -> {
                keep(flight.uri(), entry);
                flight.land(entry.image());
            });
        } catch (FetchFailure | RuntimeException | Error failure) {
            land(flight, () -> flight.crash(failure));
        }
    }

    private synchronized void land(Flight flight, Runnable landing) {
        running--;
        flights.remove(flight.uri(), flight);
        flight.end();
        landing.run();
    }

    private void keep(URI uri, CacheEntry entry) {
        if (entry.mayBeKept() && !closed) {
            cache.keep(uri, entry);
        } else {
            cache.drop(uri);
        }
    }

    /** Gives up waiting; the last one who does ends the flight. An image that has come at the last moment is the caller's all the same. */
    synchronized Optional<StoredImage> leave(Flight flight) {
        Optional<StoredImage> landed = flight.landed();
        if (landed.isEmpty() && flight.leave()) {
            flights.remove(flight.uri(), flight);
            flight.cutoff().cut();
        }
        return landed;
    }

    static FetchFailure stopping() {
        return new FetchFailure(ErrorCode.OVERLOADED, "the server is stopping");
    }

    @Override
    public synchronized void close() {
        closed = true;
        flights.values().forEach(flight -> {
            flight.crash(stopping());
            flight.cutoff().cut();
        });
        flights.clear();
        cache.clear();
        threads.shutdown();
    }
}
