package io.darkroom.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pictures of which every pixel is known, for tests that check numbers. */
final class TestCards {

    private TestCards() {
    }

    /**
     * 400 x 300, RGB. Corner blocks of 100 x 100: upper left (255,0,0), upper right (0,255,0), lower left (0,0,255), lower right
     * (255,255,255). In rows 100 to 199 a ramp from column 72 to 327: the pixel of column x is (x-72,x-72,x-72). All else is (128,128,128).
     */
    static BufferedImage blocks() {
        var card = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = card.createGraphics();
        fill(g, new Color(128, 128, 128), 0, 0, 400, 300);
        fill(g, new Color(255, 0, 0), 0, 0, 100, 100);
        fill(g, new Color(0, 255, 0), 300, 0, 100, 100);
        fill(g, new Color(0, 0, 255), 0, 200, 100, 100);
        fill(g, new Color(255, 255, 255), 300, 200, 100, 100);
        for (int level = 0; level < 256; level++) {
            fill(g, new Color(level, level, level), 72 + level, 100, 1, 100);
        }
        g.dispose();
        return card;
    }

    /**
     * 200 x 200, RGBA, unassociated alpha. Columns 0 to 89 are (200,100,50) with alpha 255, columns 90 to 109 the same colour with alpha 128,
     * columns 110 to 199 are (0,0,0) with alpha 0.
     */
    static BufferedImage alpha() {
        var card = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < 200; row++) {
            for (int column = 0; column < 110; column++) {
                card.setRGB(column, row, (column < 90 ? 255 : 128) << 24 | 200 << 16 | 100 << 8 | 50);
            }
        }
        return card;
    }

    private static void fill(Graphics2D g, Color color, int x, int y, int width, int height) {
        g.setColor(color);
        g.fillRect(x, y, width, height);
    }
}
