package io.darkroom.command.op;

/**
 * A card with what operations can get wrong: ramps, saturated patches, skin tones, fine lines, hard and soft shapes, and an alpha with hard and
 * soft edges and with bright colour hidden where it is 0.
 */
public final class TestCard {
    public static final int WIDTH = 160;
    public static final int HEIGHT = 120;

    private static final int[] PATCHES = {
        0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF, 0xF0C8A8, 0xC68642, 0x8D5524, 0xFFDBAC,
        0x804020, 0x204080, 0x7F7F80, 0x010203, 0xFDFEFF, 0xFF8000, 0x3C3C3C, 0xA0B0C0, 0x00FF80, 0x800040};

    private TestCard() {}

    public static Raster of(Kind kind) {
        return Raster.paint(kind, WIDTH, HEIGHT, (x, y, band) -> band == kind.colours() ? alpha(x, y) : colour(kind, x, y, band)).stored();
    }

    private static double colour(Kind kind, int x, int y, int band) {
        if (kind.alpha() && alpha(x, y) == 0) {
            return 255 - 40 * band;
        }
        return switch (kind.type()) {
            case RGB -> rgb(x, y, band);
            case GRAY -> 0.3 * rgb(x, y, 0) + 0.6 * rgb(x, y, 1) + 0.1 * rgb(x, y, 2);
            case CMYK -> band < 3 ? 255 - rgb(x, y, band) : 0.4 * rgb(x, HEIGHT - 1 - y, 1);
        };
    }

    private static double rgb(int x, int y, int band) {
        return switch (y / 20) {
            case 0 -> x * 255 / 159.0;
            case 1 -> 127.5 + 127.5 * Math.sin(x / 25.0 + 2 * band + y / 9.0);
            case 2 -> PATCHES[x / 8] >> 16 - 8 * band & 0xFF;
            case 3 -> lines(x, y, band);
            case 4 -> shapes(x, y - 80, band);
            default -> 90 + 60 * Math.sin(x * 1.7 + band) * Math.cos(y * 1.3) + 50 * Math.sin(x / 7.0 - band);
        };
    }

    private static double lines(int x, int y, int band) {
        boolean line = x < 40 ? x % 7 == 3 : x < 80 ? y % 5 == 2 : x < 120 ? (x + y) % 9 == 0 : (x / 2 + y / 2) % 2 == 0;
        return line ? 250 - 90 * band : 20 + 30 * band;
    }

    private static double shapes(int x, int y, int band) {
        double distance = Math.hypot(x % 40 - 20, y - 10);
        double inside = x < 80 ? distance < 7 ? 1 : 0 : Math.clamp(1 - (distance - 3) / 8, 0, 1);
        return 30 + inside * (200 - 60 * (band + x / 40) % 3);
    }

    private static double alpha(int x, int y) {
        double distance = Math.hypot(x - 80, y - 60) - 50;
        return y < 15 ? x < 80 ? 255 : 255 * (x - 80) / 79.0 : x < 80 ? distance < 0 ? 255 : 0 : Math.clamp(255 * (0.5 - distance / 20), 0, 255);
    }
}
