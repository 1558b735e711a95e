package io.darkroom.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.vips.TestVips;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private final Library library = new Library();

    @Test
    void beforeItIsLoadedTheFaultSaysSo() {
        assertEquals(Optional.of("libvips was not loaded yet"), library.fault());
    }

    @Test
    void aLoadedLibraryHasNoFault() {
        assertTrue(library.load(Optional.empty(), TestVips::carried).isPresent());
        assertEquals(Optional.empty(), library.fault());
    }

    @Test
    void aFailureIsKeptAndNotThrown() {
        assertEquals(Optional.empty(), library.load(Optional.empty(), () -> {
            throw new IllegalStateException("libvips could not be loaded; tried everything");
        }));
        assertEquals(Optional.of("libvips could not be loaded; tried everything"), library.fault());
    }

    @Test
    void aLibraryWithoutAFunctionIsAFailureToo() {
        library.load(Optional.empty(), () -> {
            throw new ExceptionInInitializerError("no vips_version");
        });
        assertEquals(Optional.of("no vips_version"), library.fault());
    }
}
