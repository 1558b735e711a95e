package io.darkroom.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Many pictures on one sheet: each beside the one that it was made of, with its title above and its request below. */
final class Montage {
    private static final int SIDE = 200;
    private static final int TALL = 160;
    private static final int CELL = 2 * SIDE + 24;
    private static final int ROW = TALL + 84;
    private static final int COLUMNS = 4;
    private static final int HEADING = 44;
    private static final int LINE = 13;
    private static final int LETTERS = 64;
    private static final int MOST_LINES = 4;

    record Cell(String section, String title, String request, BufferedImage before, BufferedImage after) {}

    private Montage() {
    }

    static BufferedImage of(List<Cell> cells) {
        var sheet = new BufferedImage(COLUMNS * CELL, height(cells), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        String section = "";
        int column = 0;
        int y = -ROW;
        for (Cell cell : cells) {
            boolean starts = !cell.section().equals(section);
            column = starts ? 0 : (column + 1) % COLUMNS;
            y += column == 0 ? ROW : 0;
            if (starts) {
                section = cell.section();
                heading(g, section, y);
                y += HEADING;
            }
            draw(g, cell, column * CELL, y);
        }
        g.dispose();
        return sheet;
    }

    private static int height(List<Cell> cells) {
        int height = 0;
        for (String section : cells.stream().map(Cell::section).distinct().toList()) {
            int count = (int) cells.stream().filter(cell -> cell.section().equals(section)).count();
            height += HEADING + (count + COLUMNS - 1) / COLUMNS * ROW;
        }
        return height;
    }

    private static void heading(Graphics2D g, String title, int y) {
        g.setColor(new Color(0x2d3436));
        g.fillRect(0, y + 8, COLUMNS * CELL, HEADING - 14);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        g.drawString(title, 10, y + 29);
    }

    private static void draw(Graphics2D g, Cell cell, int x, int y) {
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
        g.drawString(cell.title(), x + 6, y + 16);
        picture(g, cell.before(), x + 6, y + 22);
        picture(g, cell.after(), x + 6 + SIDE + 8, y + 22);
        g.setColor(new Color(0x636e72));
        g.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 10));
        List<String> lines = lines(cell.request());
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), x + 6, y + 22 + TALL + LINE * (i + 1));
        }
    }

    private static void picture(Graphics2D g, BufferedImage image, int x, int y) {
        double scale = Math.min(1, Math.min(SIDE / (double) image.getWidth(), TALL / (double) image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        for (int i = 0; i < width; i += 8) {
            for (int j = 0; j < height; j += 8) {
                g.setColor((i + j) / 8 % 2 == 0 ? Color.WHITE : new Color(0xd0d0d0));
                g.fillRect(x + i, y + j, Math.min(8, width - i), Math.min(8, height - j));
            }
        }
        g.drawImage(image, x, y, width, height, null);
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < text.length() && lines.size() < MOST_LINES; at += LETTERS) {
            lines.add(text.substring(at, Math.min(text.length(), at + LETTERS)));
        }
        return lines;
    }
}
