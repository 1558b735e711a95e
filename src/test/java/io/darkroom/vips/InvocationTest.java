package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private final VipsScope scope = new VipsScope();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private VipsImage row(int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return scope.fromMemory(bytes, pixels.length, 1, 1);
    }

    private static void assertPixels(VipsImage image, int... expected) {
        byte[] pixels = image.pixels();
        int[] actual = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            actual[i] = pixels[i] & 255;
        }
        assertArrayEquals(expected, actual);
    }

    @Test
    void theImageIsTheFirstArgument() {
        assertPixels(row(1, 2, 3).call("flip", "horizontal"), 3, 2, 1);
        assertPixels(row(1, 2, 3, 4).call("extract_area", 1, 0, 2, 1), 2, 3);
    }

    @Test
    void optionsComeLast() {
        assertPixels(row(0, 100).call("linear", new double[] {2}, new double[] {5}, Map.of("uchar", true)), 5, 205);
        assertPixels(row(7).call("embed", 1, 0, 3, 1, Map.of("extend", "background", "background", 9)), 9, 7, 9);
    }

    @Test
    void severalImagesMayGoIn() {
        assertPixels(scope.call("bandjoin", List.of(row(1, 2), row(3, 4))), 1, 3, 2, 4);
        assertPixels(row(1, 2).call("bandjoin", List.of(row(3, 4), row(5, 6))), 1, 3, 5, 2, 4, 6);
        assertPixels(row(1, 2).call("bandjoin"), 1, 2);
        assertPixels(row(1, 2).call("arrayjoin", List.of(row(3, 4)), Map.of("across", 2)), 1, 2, 3, 4);
        assertPixels(row(255, 0).call("ifthenelse", row(1, 1), row(2, 2)), 1, 2);
        assertPixels(row(1, 2).call("insert", row(9), 1, 0), 1, 9);
    }

    @Test
    void anInterpolatorIsGivenByName() {
        VipsImage twice = row(0, 100).call("affine", new double[] {1, 0, 0, 1},
                Map.of("interpolate", "nearest", "odx", 1.0, "oarea", new int[] {0, 0, 3, 1}));
        assertPixels(twice, 0, 0, 100);
    }

    @Test
    void everyResultIsAnsweredByName() {
        Map<String, Object> results = row(5, 3, 9).callAll("min");
        assertEquals(3.0, results.get("out"));
        assertEquals(1, results.get("x"));
        assertEquals(4.0, row(3, 5).callAll("avg").get("out"));
        assertArrayEquals(new double[] {5}, (double[]) row(3, 5).callAll("getpoint", 1, 0).get("out_array"));
    }

    @Test
    void namesMayBeWrittenWithEitherDash() {
        assertEquals(2, row(1, 2).call("reduceh", 1.0, Map.of("kernel", "cubic")).width());
        assertTrue(row(1, 2).encode("jpegsave_target", Map.of("optimize-coding", true)).length > 100);
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheKnownOnes() {
        var fault = assertThrows(IllegalArgumentException.class,
                () -> row(1).call("resize", 2, Map.of("kernl", "cubic")));
        assertEquals("resize has no option kernl, only kernel, gap, vscale", fault.getMessage());
    }

    @Test
    void anUnknownNickIsAnsweredWithTheKnownOnes() {
        var fault = assertThrows(IllegalArgumentException.class, () -> row(1).call("flip", "inside-out"));
        assertEquals("flip direction: \"inside-out\" is none of horizontal, vertical", fault.getMessage());
    }

    @Test
    void theNumberOfArgumentsMustFit() {
        var fault = assertThrows(IllegalArgumentException.class, () -> row(1).call("extract_area", 1, 2));
        assertEquals("extract_area(input, left, top, width, height) can't be called with 3 arguments",
                fault.getMessage());
    }

    @Test
    void anUnknownOperationIsAnException() {
        var fault = assertThrows(VipsException.class, () -> row(1).call("enlarge_and_enhance"));
        assertEquals("enlarge_and_enhance", fault.operation());
        assertFalse(fault.killed());
    }

    @Test
    void anOperationWithoutAnImageCannotBeCalledForOne() {
        assertThrows(IllegalArgumentException.class, () -> row(1).call("avg"));
        assertThrows(IllegalArgumentException.class, () -> row(1).call("black", 1, 1));
    }

    @Test
    void aFailureDoesNotLeaveItsReasonToTheNext() {
        var first = assertThrows(VipsException.class, () -> row(1).call("extract_area", 5, 0, 1, 1));
        assertEquals("extract_area: extract_area: bad extract area", first.getMessage());
        var second = assertThrows(VipsException.class, () -> row(1).call("insert", row(1, 2).call("invert")
                .call("bandjoin_const", new double[] {1, 2, 3, 4}).call("colourspace", "srgb"), 0, 0)
                .call("extract_band", 77));
        assertFalse(second.getMessage().contains("extract area"), second.getMessage());
    }
}
