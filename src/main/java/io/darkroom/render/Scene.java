package io.darkroom.render;

import io.darkroom.command.ImageRequest;
import io.darkroom.render.colour.NamedProfile;
import java.time.Instant;
import java.util.stream.Stream;

/** An image request with everything that it is drawn from. */
public record Scene(ImageRequest request, Sources sources, Defaults defaults) {
    /** The same as a part of another: a colour means the same in both. Reference: r-color-management.md */
    Scene within(Scene outer) {
        return new Scene(request, sources, defaults.withOutputs(outer.defaults.outputs()));
    }

    /** Changes when any of its files does, its profiles and its watermark's too. Reference: r-id.md */
    public String version() {
        return sources.version() + " " + Sources.version(profileFiles()) + defaults.watermark().map(mark -> " " + mark.version()).orElse("");
    }

    /** When the last of the files was changed; a request of colours alone has always been the same. */
    public Instant modified() {
        return Stream.concat(files(), defaults.watermark().stream().flatMap(Scene::files)).map(SourceFile::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    Stream<SourceFile> files() {
        return Stream.concat(sources.files(), profileFiles());
    }

    /** Which of them is for what, request and catalog say. */
    private Stream<SourceFile> profileFiles() {
        return Stream.concat(sources.profile().flatMap(NamedProfile::file).stream(), defaults.profiles().stream()).map(SourceFile::of);
    }
}
