package io.darkroom.health;

import io.darkroom.vips.Vips;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** What became of loading libvips: a server without it stays, refuses to draw, and says why to its administrator. */
@ApplicationScoped
public class Library {
    private volatile String fault = "libvips was not loaded yet";

    /** The version of the loaded library, or nothing: then {@link #fault} tells why. */
    public Optional<String> load(Optional<Path> configured, Supplier<Optional<Path>> carried) {
        try {
            String version = Vips.load(configured, carried.get()).version();
            fault = "";
            return Optional.of(version);
        } catch (RuntimeException | LinkageError failed) { // a copy without one of the functions fails to link
            fault = failed.getMessage() == null ? failed.toString() : failed.getMessage();
            return Optional.empty();
        }
    }

    /** Names folders of the server: for its log and its management port only. */
    public Optional<String> fault() {
        return Optional.of(fault).filter(text -> !text.isEmpty());
    }
}
