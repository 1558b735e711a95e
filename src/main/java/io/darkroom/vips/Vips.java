package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;

/** The loaded libvips, one for the whole virtual machine. */
public final class Vips {
    private static Vips loaded;

    private final String origin;

    private Vips(String origin) {
        this.origin = origin;
    }

    /** Loads the configured copy, else the carried one, else the system's; a later call changes nothing. */
    public static synchronized Vips load(Optional<Path> configured, Optional<Path> carried) {
        if (loaded == null) {
            NativeLibrary library = NativeLibrary.find(configured, carried, NativeLibrary.SYSTEM);
            library.use();
            Startup.run();
            loaded = new Vips(library.origin());
        }
        return loaded;
    }

    public static synchronized boolean isLoaded() {
        return loaded != null;
    }

    public static synchronized Vips loaded() {
        if (loaded == null) {
            throw new IllegalStateException("libvips is not loaded yet");
        }
        return loaded;
    }

    /** Which of the copies it is, and where it came from. */
    public String origin() {
        return origin;
    }

    /** Like "8.18.7". */
    public String version() {
        return Native.VERSION.call(0) + "." + Native.VERSION.call(1) + "." + Native.VERSION.call(2);
    }

    /** Whether this copy was built with an operation, "heifsave_target" say. */
    public boolean has(String operation) {
        try (Arena arena = Arena.ofConfined()) {
            return Native.TYPE_FIND.call(arena.allocateFrom("VipsOperation"), arena.allocateFrom(operation)) != 0;
        }
    }

    /** Whether an operation of this copy knows an option; older copies know fewer. */
    public boolean takes(String operation, String option) {
        return Operation.named(operation).filter(known -> known.takes(option)).isPresent();
    }

    /** How many threads compute one image. */
    public void concurrency(int threads) {
        Native.CONCURRENCY_SET.call(threads);
    }

    /** How many images, operations and targets exist: none once all scopes are closed. */
    public int liveObjects() {
        return LiveObjects.count();
    }

    /** How many bytes of pixel memory libvips holds. */
    public long trackedMemory() {
        return Native.TRACKED_GET_MEM.call();
    }
}
