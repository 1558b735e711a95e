package io.darkroom.foreign;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.darkroom.error.Fault;
import io.darkroom.settings.ForeignNetworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

/** Foreign images with small limits and a clock that only tests move. */
final class Visit implements AutoCloseable, InstantSource {
    static final ForeignLimits LIMITS = new ForeignLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 2_000_000, 4, 250, 10);

    final Names names = new Names();
    final Path folder;
    final ForeignImages images;
    private Instant now = Instant.parse("2026-11-23T02:20:00Z");

    Visit(Path folder) {
        this(folder, LIMITS, "127.0.0.1", (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Visit(Path folder, ForeignLimits limits) {
        this(folder, limits, "127.0.0.1", (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Visit(Path folder, ForeignLimits limits, String networks, SSLSocketFactory tls) {
        this.folder = folder;
        this.images = new ForeignImages(folder, new Destinations(names, () -> ForeignNetworks.parse(networks)), tls, limits, this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Fetched fetch(String url) {
        return fetch(url, Duration.ofMinutes(1));
    }

    Fetched fetch(String url, Duration patience) {
        return images.fetch(ForeignUrl.resolve(url, Optional.empty(), true), now.plus(patience));
    }

    String text(String url) {
        try (Fetched fetched = fetch(url)) {
            return Files.readString(fetched.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fault fault(String url) {
        return assertThrows(Fault.class, () -> fetch(url).close());
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        images.close();
    }
}
