package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestColorTest {
    @Test
    void findsWhatALookAtAllColorsFinds() {
        var random = new Random(7);
        for (int size : new int[] {1, 2, 17, 256}) {
            int[] colors = random.ints(size).map(color -> random.nextBoolean() ? color | 0xFF000000 : color)
                    .boxed().sorted(Comparator.comparingInt(Argb::alpha)).mapToInt(color -> color).toArray();
            var nearest = new NearestColor(new Palette(colors, false));
            for (int i = 0; i < 20_000; i++) {
                int alpha = random.nextBoolean() ? 255 : random.nextInt(256);
                int[] point = {random.nextInt(256), random.nextInt(256), random.nextInt(256), alpha};
                int found = nearest.index(alpha, point[2], point[1], point[0]);
                assertEquals(leastDistance(colors, point), distance(colors[found], point));
            }
        }
    }

    @Test
    void neverTakesTheTransparentColorForAnOpaqueOne() {
        var nearest = new NearestColor(new Palette(new int[] {0, 0xFFFFFFFF}, false));
        assertEquals(1, nearest.index(255, 0, 0, 0));
        assertEquals(0, nearest.index(10, 5, 5, 5));
    }

    private static int leastDistance(int[] colors, int[] point) {
        boolean opaque = point[3] == 255 && Arrays.stream(colors).anyMatch(color -> color >>> 24 == 255);
        int least = Integer.MAX_VALUE;
        for (int color : colors) {
            if (opaque && color >>> 24 < 255) {
                continue;
            }
            least = Math.min(least, distance(color, point));
        }
        return least;
    }

    private static int distance(int straight, int[] point) {
        int color = Argb.premultiplied(straight);
        int sum = 0;
        for (int c = 0; c < 4; c++) {
            int apart = (color >>> 8 * c & 255) - point[c];
            sum += Argb.WEIGHTS[c] * apart * apart;
        }
        return sum;
    }
}
