package io.darkroom.render.colour;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The library takes the profile to convert to from a file only. A few are written once and kept until the server ends; when sources bring
 * more of their own than that, those live for one call.
 */
final class ProfileFiles {
    static final int MOST_KEPT = 64;

    private static final Map<String, Path> KEPT = new HashMap<>(); // guarded by the class

    private ProfileFiles() {}

    static <T> T with(Profile profile, Function<Path, T> work) {
        Optional<Path> kept = kept(profile);
        if (kept.isPresent()) {
            return work.apply(kept.get());
        }
        Path file = written(profile);
        try {
            return work.apply(file);
        } finally {
            file.toFile().delete();
        }
    }

    /** Whoever tidies the temporary folder takes old files away, so the file may have to be written again. */
    private static synchronized Optional<Path> kept(Profile profile) {
        Path known = KEPT.get(profile.identity());
        if (known != null && Files.isRegularFile(known)) {
            return Optional.of(known);
        }
        if (known == null && KEPT.size() >= MOST_KEPT) {
            return Optional.empty();
        }
        Path file = written(profile);
        file.toFile().deleteOnExit();
        KEPT.put(profile.identity(), file);
        return Optional.of(file);
    }

    /** Readable by the server's own user only; so makes Java its temporary files. */
    private static Path written(Profile profile) {
        try {
            return Files.write(Files.createTempFile("darkroom", ".icc"), profile.bytes());
        } catch (IOException full) {
            throw new Fault(ErrorCode.INTERNAL, "a color profile could not be written to the server's temporary folder", full);
        }
    }
}
