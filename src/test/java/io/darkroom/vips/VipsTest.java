package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VipsTest {
    private final Vips vips = TestVips.load();

    @Test
    void aSecondLoadAnswersTheSameLibrary() {
        assertSame(vips, Vips.load(Optional.of(Path.of("/nowhere")), Optional.empty()));
        assertSame(vips, Vips.loaded());
    }

    @Test
    void theVersionIsThreeNumbers() {
        assertTrue(vips.version().matches("8\\.\\d+\\.\\d+"), vips.version());
    }

    @Test
    void anotherCopyIsTakenWhenTheConfiguredOneCannotBeOpened() {
        Path carried = TestVips.carried().orElse(null);
        if (carried != null) {
            NativeLibrary library = NativeLibrary.find(
                    Optional.of(Path.of("/nowhere/libvips.so")), Optional.of(carried), "libnothing.so.0");
            assertEquals("carried " + carried, library.origin());
        }
    }

    @Test
    void theMessageNamesEverythingThatWasTried() {
        var fault = assertThrows(IllegalStateException.class, () -> NativeLibrary.find(
                Optional.of(Path.of("/nowhere/a.so")), Optional.of(Path.of("/nowhere/b.so")), "libnothing.so.0"));
        assertTrue(fault.getMessage().matches(
                ".*configured /nowhere/a.so \\(.+\\); carried /nowhere/b.so \\(.+\\); system libnothing.so.0 \\(.+\\)"),
                fault.getMessage());
    }

    @Test
    void aLibraryThatIsNotLibvipsIsNotTaken() {
        var fault = assertThrows(IllegalStateException.class, () -> NativeLibrary.find(
                Optional.empty(), Optional.empty(), "libm.so.6"));
        assertTrue(fault.getMessage().contains("libm.so.6 (is not libvips)"), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpegsave_target", "pngsave_target", "gifsave_target", "tiffsave_target",
            "webpsave_target", "resize", "composite2", "icc_transform"})
    void whatTheServerNeedsIsThere(String operation) {
        assertTrue(vips.has(operation));
    }

    @Test
    void anUnknownOperationIsNotThere() {
        assertFalse(vips.has("enlarge_and_enhance"));
    }

    @Test
    void imagesAreCountedUntilTheirScopeIsClosed() {
        int before = vips.liveObjects();
        try (VipsScope scope = new VipsScope()) {
            scope.call("black", 10, 10).call("invert").pixels();
            assertTrue(vips.liveObjects() >= before + 2);
        }
        assertEquals(before, vips.liveObjects());
    }
}
