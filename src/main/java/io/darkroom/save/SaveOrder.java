package io.darkroom.save;

import io.darkroom.render.Limits;
import io.darkroom.render.Scene;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A save that may be carried out: who asks has been checked, and what is asked for is clear.
 *
 * @param millis    the time that it may take, from now on and for everything
 * @param executor  the JNDI name of the executor to use; empty for the container's default
 * @param requestId tells the lines of the log apart
 */
public record SaveOrder(Scene scene, Limits limits, Path folder, String name, long millis,
        Optional<String> executor, String requestId) {
}
