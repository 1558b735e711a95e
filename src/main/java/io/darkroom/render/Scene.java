package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import java.time.Instant;

/** An image request with everything that it is drawn from. */
public record Scene(ImageRequest request, Sources sources, Defaults defaults) {
    /** The same as a part of another: a colour means the same in both. Reference: r-color-management.md */
    Scene within(Scene outer) {
        return new Scene(request, sources, defaults.withOutputs(outer.defaults.outputs()));
    }

    /** Changes when any of its files does, its watermark's too. Reference: r-id.md */
    public String version() {
        return sources.version() + defaults.watermark().map(mark -> " " + mark.version()).orElse("");
    }

    public Instant modified() {
        Instant mark = defaults.watermark().map(Scene::modified).orElse(Instant.EPOCH);
        return sources.modified().isAfter(mark) ? sources.modified() : mark;
    }
}
