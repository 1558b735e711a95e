package io.darkroom.render;

/** Pictures to test layers with; what is drawn has been rounded to eight bits. */
final class Cards {
    private static final double[][] PATCHES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}, {0.91, 0.72, 0.6}, {0.55, 0.36, 0.27}, {0, 0, 0}, {1, 1, 1}};

    private Cards() {
    }

    /** Opaque: ramps of all colours, saturated patches, two tones of skin, and lines one pixel wide. */
    static Sheet card(int width, int height) {
        return Sheet.painted(width, height, (x, y) -> {
            double[] color = color(x, y, width, height);
            return new double[] {color[0], color[1], color[2], 1};
        }).stored();
    }

    private static double[] color(int x, int y, int width, int height) {
        double along = x / (double) width;
        return switch (5 * y / height) {
            case 0 -> new double[] {along, along, along};
            case 1 -> PATCHES[PATCHES.length * x / width];
            case 2 -> new double[] {along, 1 - along, 5.0 * y / height - 2};
            case 3 -> (x + y) % 2 == 0 ? new double[] {1, 0.9, 0.1} : new double[] {0, 0.1, 0.4};
            default -> new double[] {0.2, 0.9 * along, 1 - 0.8 * along};
        };
    }

    /** The card in other colours, opaque in the middle, fading out towards an ellipse's edge and gone beyond. */
    static Sheet soft(int width, int height) {
        Sheet card = card(width, height);
        return Sheet.painted(width, height, (x, y) -> {
            double distance = Math.hypot((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5);
            return new double[] {card.at(x, y, 2), card.at(x, y, 0), card.at(x, y, 1), Math.clamp((0.5 - distance) / 0.3, 0, 1)};
        }).stored();
    }

    /** Opaque and without any edge, so that ways to resample hardly differ, but half a pixel aside does. */
    static Sheet smooth(int width, int height) {
        return Sheet.painted(width, height, (x, y) -> new double[] {
            0.5 + 0.4 * Math.sin(x / 5.0) * Math.cos(y / 9.0), 0.5 + 0.4 * Math.sin(y / 5.0 + 1), 0.5 + 0.4 * Math.cos((x + y) / 8.0), 1}).stored();
    }

    /** A hard shape with a corner missing, of one colour; nothing around it. */
    static Sheet shape(int width, int height) {
        return Sheet.painted(width, height, (x, y) -> {
            boolean inside = x >= 8 && x < width - 8 && y >= 6 && y < height - 6 && (x >= width / 2 || y >= height / 2);
            return new double[] {0.2, 0.6, 0.4, inside ? 1 : 0};
        }).stored();
    }
}
