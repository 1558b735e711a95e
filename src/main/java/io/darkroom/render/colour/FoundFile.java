package io.darkroom.render.colour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The file of a profile as it was found: two requests that see the same length and time see the same colours. */
public record FoundFile(Path path, long length, Instant modified) {
    private static final Duration SETTLED = Duration.ofSeconds(2);

    static Optional<FoundFile> at(Path path) {
        try {
            var found = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new FoundFile(path, found.size(), found.lastModifiedTime().toInstant()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The time stamp of what was changed just now may be that of its next change, too; what was seen then is not worth remembering. */
    public static boolean isSettled(Instant modified) {
        return modified.isBefore(Instant.now().minus(SETTLED));
    }
}
