package io.darkroom.it;

import io.darkroom.vips.TestVips;
import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** Source images that a test makes for itself, in the folder {@code it} of the server's images. */
final class OwnSources {
    private OwnSources() {
    }

    /** Writes a picture with a saver of libvips; {@code change} may label it first. */
    static void write(String name, Picture picture, boolean alpha, String saver, Map<String, Object> options, Function<VipsImage, VipsImage> change) {
        int bands = alpha ? 4 : 3;
        byte[] samples = new byte[picture.pixels().length * bands];
        for (int i = 0; i < picture.pixels().length; i++) {
            int pixel = picture.pixels()[i];
            for (int band = 0; band < bands; band++) {
                samples[i * bands + band] = (byte) (pixel >> (band == 3 ? 24 : 16 - 8 * band));
            }
        }
        write(name, samples, picture.width(), bands, "srgb", saver, options, change);
    }

    static void write(String name, byte[] samples, int width, int bands, String interpretation, String saver, Map<String, Object> options,
            Function<VipsImage, VipsImage> change) {
        TestVips.load();
        try (VipsScope scope = new VipsScope()) {
            VipsImage image = scope.fromMemory(samples, width, samples.length / bands / width, bands)
                    .call("copy", Map.of("interpretation", interpretation));
            file(name, change.apply(image).encode(saver, options));
        }
    }

    /** A PNG of one 16-bit gray component: the value of a pixel is 257 times its column. */
    static void writeGray16(String name) throws IOException {
        var image = new BufferedImage(256, 8, BufferedImage.TYPE_USHORT_GRAY);
        WritableRaster raster = image.getRaster();
        if (raster.getTransferType() != DataBuffer.TYPE_USHORT) {
            throw new AssertionError("not 16 bits");
        }
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 8; y++) {
                raster.setSample(x, y, 0, 257 * x);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        file(name, bytes.toByteArray());
    }

    static Path file(String name, byte[] bytes) {
        try {
            Path file = Darkroom.images().resolve("it").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
