package io.darkroom.reply;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A reply before it becomes HTTP.
 *
 * @param body    made only when it is needed: a caller whose copy is still good does not need it
 * @param version changes whenever the body does; empty if the body can't be validated
 * @param anyOrigin whether pages of other sites may read it
 * @param vary      headers of the request that had a say in it
 */
public record Answer(
        int status, String mimeType, Supplier<byte[]> body, Freshness freshness, Optional<String> version, Optional<Instant> lastModified,
        boolean anyOrigin, List<String> vary) {

    public static Answer text(int status, String mimeType, String text, Freshness freshness) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, mimeType + ";charset=UTF-8", () -> bytes, freshness, Optional.empty(), Optional.empty(), true, List.of());
    }

    /** The same for this server's own pages alone. */
    Answer forOwnOrigin() {
        return new Answer(status, mimeType, body, freshness, version, lastModified, false, vary);
    }
}
