package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FixedPaletteTest {
    @Test
    void webHasSixStepsOfEachPrimaryColor() {
        Set<Integer> web = FixedPalette.web();
        assertEquals(216, web.size());
        for (int color : web) {
            assertEquals(255, color >>> 24);
            assertTrue((color & 255) % 51 == 0 && (color >> 8 & 255) % 51 == 0 && (color >> 16 & 255) % 51 == 0);
        }
    }

    @Test
    void macHasTheWebColorsAndFourRampsFromWhiteToBlack() {
        List<Integer> mac = List.copyOf(FixedPalette.mac());
        assertEquals(256, mac.size());
        assertEquals(0xFFFFFFFF, mac.getFirst());
        assertEquals(0xFF000000, mac.getLast());
        assertTrue(mac.containsAll(FixedPalette.web()));
        assertEquals(0xFFEE0000, mac.get(215));
        assertEquals(0xFF001100, mac.get(234));
        assertEquals(0xFF000088, mac.get(239));
        assertEquals(0xFF111111, mac.get(254));
    }
}
