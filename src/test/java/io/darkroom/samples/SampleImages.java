package io.darkroom.samples;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes a small shop's catalogue of sample images into a folder; a file that is already there stays as it is. */
public final class SampleImages {

    private static final String CARD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="600" height="400" viewBox="0 0 600 400">
              <defs><linearGradient id="sea" x1="0" y1="0" x2="1" y2="1">
                <stop offset="0" stop-color="#1f8a9e"/><stop offset="1" stop-color="#16324f"/>
              </linearGradient></defs>
              <rect width="600" height="400" rx="36" fill="url(#sea)"/>
              <circle cx="440" cy="130" r="70" fill="#ffd166"/>
              <path d="M0 300 Q100 220 200 290 T400 270 T600 250 V364 A36 36 0 0 1 564 400 H36 A36 36 0 0 1 0 364 Z" fill="#06d6a0" opacity=".85"/>
              <path d="M90 250 L190 90 L290 250 Z" fill="#ef476f"/>
              <path d="M150 250 L225 140 L300 250 Z" fill="#f78c9f" opacity=".8"/>
            </svg>
            """;

    private static final Map<String, Sample> CATALOGUE = new TreeMap<>(Map.ofEntries(
            Map.entry("graphics/anim.gif", () -> ImageFiles.gif(40, Graphics.palette(240, 0), Graphics.palette(240, 1 / 30.0))),
            Map.entry("graphics/card.svg", () -> CARD.getBytes(StandardCharsets.UTF_8)),
            Map.entry("graphics/gray.png", () -> ImageFiles.png(Print.gray(900, 600))),
            Map.entry("graphics/icon.bmp", () -> ImageFiles.bmp(Graphics.palette(256, 1 / 12.0))),
            Map.entry("graphics/palette.png", () -> ImageFiles.png(Graphics.palette(400, 0))),
            Map.entry("logos/badge.png", () -> ImageFiles.png(Graphics.badge(1200, 900))),
            Map.entry("logos/overlay.png", () -> ImageFiles.png(Graphics.overlay(2000, 1500))),
            Map.entry("phone/portrait-orientation6.jpg", () -> ImageFiles.jpeg(sideways(1200, 1600), 88, 6)),
            Map.entry("print/brochure-cmyk.jpg", () -> ImageFiles.cmykJpeg(Print.brochure(1500, 1000), 90)),
            Map.entry("print/layers.psd", () -> ImageFiles.psd(Graphics.badge(800, 600), 300)),
            Map.entry("print/scan-16bit.tif", () -> ImageFiles.tiff(Print.scan(1200, 800))),
            Map.entry("shoes/boot-small.jpg", () -> ImageFiles.jpeg(Photos.eveningBoot(1600, 1250), 90)),
            Map.entry("shoes/boot.jpg", () -> ImageFiles.jpeg(Photos.boot(4000, 3000), 90)),
            Map.entry("testcard-alpha.png", () -> ImageFiles.png(TestCards.alpha())),
            Map.entry("testcard.png", () -> ImageFiles.png(TestCards.blocks()))));

    private SampleImages() {
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        for (var sample : CATALOGUE.entrySet()) {
            Path file = folder.resolve(sample.getKey());
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, sample.getValue().bytes());
                System.out.println(file + " " + Files.size(file));
            }
        }
    }

    /** An upright picture turned a quarter to the left, as a camera stores it that was held upright. */
    private static BufferedImage sideways(int width, int height) {
        BufferedImage upright = Photos.landscape(width, height, 314, Light.MORNING);
        Graphics2D g = Brush.on(upright);
        Graphics.up(g, 0.22 * width, 0.2 * height, 0.56 * width);
        g.dispose();
        var stored = new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
        Graphics2D turned = stored.createGraphics();
        turned.drawImage(upright, new AffineTransform(0, -1, 1, 0, 0, width), null);
        turned.dispose();
        return stored;
    }

    private interface Sample {
        byte[] bytes() throws IOException;
    }
}
