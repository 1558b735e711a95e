package io.darkroom.reply.set;

import io.darkroom.catalog.ResolvedObject;
import java.util.Optional;

/** What is known about an image without rendering it: from its record, or from the head of its file. */
@FunctionalInterface
public interface ImageFacts {
    /** Empty when there is no such image. */
    Optional<Fact> of(ResolvedObject image);

    /** @param version changes whenever the image does; viewers put it into their URLs */
    record Fact(int width, int height, String version) {}
}
