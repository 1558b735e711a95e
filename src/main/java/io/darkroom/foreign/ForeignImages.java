package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import io.darkroom.settings.ForeignNetworks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * The images of other servers as files; one object for all of a server. Callers that ask for the same image at one time share one fetch.
 * Reference: r-request-nesting-and-embedding.md, c-auxiliary-data-caches.md
 */
public final class ForeignImages implements AutoCloseable {
    private final ForeignLimits limits;
    private final InstantSource clock;
    private final Flights flights;

    /**
     * @param folder for these images alone; what an earlier server has left in it is removed
     * @param allowed asked at each fetch
     */
    public ForeignImages(Path folder, Supplier<ForeignNetworks> allowed) {
        this(folder, new Destinations(Network.OF_THIS_MACHINE, allowed), (SSLSocketFactory) SSLSocketFactory.getDefault(), ForeignLimits.STANDARD,
                InstantSource.system());
    }

    ForeignImages(Path folder, Destinations destinations, SSLSocketFactory tls, ForeignLimits limits, InstantSource clock) {
        var files = new ImageFolder(folder.toAbsolutePath().normalize());
        files.clear();
        this.limits = limits;
        this.clock = clock;
        this.flights = new Flights(new Download(files, destinations, tls, limits, clock), limits, clock);
    }

    /** To be closed by the caller once nothing opens the file any more. A failure is a Fault that names the URL as the client wrote it. */
    public Fetched fetch(ForeignUrl url, Instant deadline) {
        try {
            return new Fetched(await(flights.board(url.uri()), deadline));
        } catch (FetchFailure failure) {
            throw url.fault(failure);
        }
    }

    private StoredImage await(Flight flight, Instant deadline) throws FetchFailure {
        Duration own = Duration.between(clock.instant(), deadline);
        Duration common = limits.whole().minus(flight.age());
        boolean patient = own.compareTo(common) > 0;
        try {
            return flight.await(patient ? common : own);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof FetchFailure failure ? failure
                    : new FetchFailure(ErrorCode.INTERNAL, "it could not be fetched, by a fault of this server", failed.getCause());
        } catch (TimeoutException late) {
            return flights.leave(flight).orElseThrow(() -> new FetchFailure(ErrorCode.TIMED_OUT, patient
                    ? "it could not be fetched within " + limits.whole().toMillis() + " ms" : "the time for this request is up", late));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return flights.leave(flight).orElseThrow(Flights::stopping);
        }
    }

    /** Ends what is being fetched. Files that are in use go when they are released. */
    @Override
    public void close() {
        flights.close();
    }
}
