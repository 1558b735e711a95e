package io.darkroom.it;

import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsException;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A reply as libvips decodes it, for formats and colours that ImageIO can't read; one byte a band. */
record Samples(int width, int height, int bands, String interpretation, boolean alpha, double dotsPerInch, byte[] values) {
    static Samples of(byte[] encoded) {
        TestVips.load();
        try {
            Path file = Files.createTempFile("reply", null);
            try (VipsScope scope = new VipsScope()) {
                Files.write(file, encoded);
                VipsImage image = scope.open(file, Map.of());
                return new Samples(image.width(), image.height(), image.bands(), image.interpretation(), image.hasAlpha(), image.xres() * 25.4, image.pixels());
            } catch (VipsException e) {
                throw new AssertionError("no image that can be decoded", e);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int at(int x, int y, int band) {
        return values[(y * width + x) * bands + band] & 255;
    }

    /** With an opaque alpha where the reply has none. */
    Picture picture() {
        int colours = bands - (alpha ? 1 : 0);
        return Picture.drawn(width, height, (x, y) -> (alpha ? at(x, y, colours) : 255) << 24 | at(x, y, 0) << 16
                | at(x, y, colours < 3 ? 0 : 1) << 8 | at(x, y, colours < 3 ? 0 : 2));
    }
}
