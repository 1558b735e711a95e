package io.darkroom.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The libvips of the tests: the copy in the folder that {@code darkroom.native} names, else the system's. */
public final class TestVips {
    private TestVips() {}

    public static Vips load() {
        return Vips.load(Optional.empty(), carried());
    }

    /** The library file in that folder. */
    public static Optional<Path> carried() {
        return Optional.ofNullable(System.getProperty("darkroom.native")).map(Path::of).filter(Files::isDirectory)
                .flatMap(TestVips::library);
    }

    private static Optional<Path> library(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().startsWith("libvips"))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
