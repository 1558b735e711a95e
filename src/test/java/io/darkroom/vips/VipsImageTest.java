package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VipsImageTest {
    private final VipsScope scope = new VipsScope();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void anImageTellsItsShape() {
        VipsImage image = scope.fromMemory(new byte[3 * 2 * 4], 3, 2, 4)
                .call("copy", Map.of("interpretation", "srgb", "xres", 11.811, "yres", 2.0));
        assertEquals(3, image.width());
        assertEquals(2, image.height());
        assertEquals(4, image.bands());
        assertEquals("uchar", image.format());
        assertEquals("srgb", image.interpretation());
        assertTrue(image.hasAlpha());
        assertFalse(image.call("flatten").hasAlpha());
        assertEquals(11.811, image.xres());
        assertEquals(2.0, image.yres());
        assertEquals("ushort", image.call("cast", "ushort").format());
    }

    @Test
    void pixelsComeAsTheyWentIn() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6};
        assertArrayEquals(pixels, scope.fromMemory(pixels, 2, 2, 3).pixels());
    }

    @Test
    void samplesMayBeOfOtherFormats() {
        byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        for (String format : new String[] {"ushort", "float", "double"}) {
            int size = format.equals("ushort") ? 2 : format.equals("float") ? 4 : 8;
            VipsImage image = scope.fromMemory(pixels, 16 / size, 1, 1, format);
            assertEquals(format, image.format());
            assertArrayEquals(pixels, image.pixels());
            assertThrows(IllegalArgumentException.class, () -> scope.fromMemory(pixels, 17, 1, 1, format));
        }
        assertThrows(IllegalArgumentException.class, () -> scope.fromMemory(pixels, 2, 1, 1, "complex"));
    }

    @Test
    void anImageInMemoryLooksTheSame() {
        VipsImage image = scope.fromMemory(new byte[] {1, 2}, 2, 1, 1).call("flip", "horizontal").inMemory();
        assertArrayEquals(new byte[] {2, 1}, image.pixels());
    }

    @Test
    void aWrongNumberOfPixelsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> scope.fromMemory(new byte[5], 2, 2, 1));
    }

    @Test
    void fieldsOfEveryTypeComeBack() {
        VipsImage image = scope.call("black", 1, 1).call("copy");
        image.set("orientation", 6);
        image.set("a-double", 2.5);
        image.set("a-text", "Grüße");
        image.set("icc-profile-data", new byte[] {1, 0, 2});
        image.set("delay", new int[] {100, 200});
        image.set("some-doubles", new double[] {0.5, 1});
        assertEquals(Optional.of(6), image.integer("orientation"));
        assertEquals(Optional.of(2.5), image.value("a-double"));
        assertEquals(Optional.of("Grüße"), image.text("a-text"));
        assertArrayEquals(new byte[] {1, 0, 2}, image.blob("icc-profile-data").orElseThrow());
        assertArrayEquals(new int[] {100, 200}, (int[]) image.value("delay").orElseThrow());
        assertArrayEquals(new double[] {0.5, 1}, (double[]) image.value("some-doubles").orElseThrow());
        assertTrue(image.fields().contains("a-text"));
    }

    @Test
    void fieldsTravelToTheResultOfAnOperation() {
        VipsImage image = scope.call("black", 4, 4).call("copy");
        image.set("a-text", "kept");
        assertEquals(Optional.of("kept"), image.call("resize", 0.5).text("a-text"));
    }

    @Test
    void aFieldOfACopyIsNotAFieldOfTheOriginal() {
        VipsImage original = scope.call("black", 1, 1);
        original.call("copy").set("mine", 1);
        assertFalse(original.hasField("mine"));
    }

    @Test
    void aRemovedFieldIsGone() {
        VipsImage image = scope.call("black", 1, 1).call("copy");
        image.set("mine", 1);
        assertTrue(image.hasField("mine"));
        image.remove("mine");
        assertFalse(image.hasField("mine"));
        assertEquals(Optional.empty(), image.integer("mine"));
    }

    @Test
    void aFieldOfAnotherTypeIsEmpty() {
        VipsImage image = scope.call("black", 1, 1).call("copy");
        image.set("mine", 1);
        assertEquals(Optional.empty(), image.text("mine"));
        assertEquals(Optional.empty(), image.blob("mine"));
    }

    @Test
    void aStackOfPagesKnowsTheHeightOfOne() {
        VipsImage image = scope.call("black", 2, 6).call("copy");
        image.set("page-height", 2);
        assertEquals(2, image.pageHeight());
        assertEquals(6, image.height());
    }

    @Test
    void anImageOfAClosedScopeIsRefused() {
        VipsImage image = scope.call("black", 1, 1);
        scope.close();
        assertThrows(IllegalStateException.class, image::width);
        assertThrows(IllegalStateException.class, image::pixels);
        assertThrows(IllegalStateException.class, () -> image.call("invert"));
        assertThrows(IllegalStateException.class, () -> scope.call("black", 1, 1));
    }
}
