package io.darkroom.command.op;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** Samples in Java, interleaved by pixel, in levels of 255 whatever the bits of their kind; not whole for 16 bits and within references. */
public record Raster(Kind kind, int width, int height, double[] samples) {
    public interface Painter {
        double level(int x, int y, int band);
    }

    static Raster paint(Kind kind, int width, int height, Painter painter) {
        double[] samples = new double[width * height * kind.bands()];
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / kind.bands();
            samples[i] = painter.level(pixel % width, pixel / width, i % kind.bands());
        }
        return new Raster(kind, width, height, samples);
    }

    Raster painted(Painter painter) {
        return paint(kind, width, height, painter);
    }

    int bands() {
        return kind.bands();
    }

    boolean isAlpha(int band) {
        return kind.alpha() && band == kind.colours();
    }

    /** Beyond the edges, they are continued. */
    public double at(int x, int y, int band) {
        return samples[(Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)) * bands() + band];
    }

    /** From 0 to 1; 1 without alpha. */
    double opacity(int x, int y) {
        return kind.alpha() ? at(x, y, kind.colours()) / 255 : 1;
    }

    /** The nearest values that a picture of this kind can have. */
    Raster stored() {
        double step = 255.0 / kind.full();
        return painted((x, y, band) -> Math.floor(Math.clamp(at(x, y, band), 0, 255) / step + 0.5) * step);
    }

    public VipsImage image(VipsScope scope) {
        int size = kind.bits() / 8;
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * size).order(ByteOrder.nativeOrder());
        for (double sample : samples) {
            int value = (int) Math.rint(sample * kind.full() / 255);
            if (size == 1) {
                bytes.put((byte) value);
            } else {
                bytes.putShort((short) value);
            }
        }
        return scope.fromMemory(bytes.array(), width, height, bands(), kind.format()).call("copy", Map.of("interpretation", kind.interpretation()));
    }

    /** The result of an operation, which must be of the same kind as what it was made of. */
    Raster read(VipsImage image) {
        assertEquals(kind.format(), image.format());
        assertEquals(kind.interpretation(), image.interpretation());
        assertEquals(bands(), image.bands());
        assertEquals(width, image.width());
        assertEquals(height, image.height());
        ByteBuffer bytes = ByteBuffer.wrap(image.pixels()).order(ByteOrder.nativeOrder());
        return painted((_, _, _) -> kind.bits() == 8 ? bytes.get() & 0xFF : (bytes.getShort() & 0xFFFF) * 255.0 / kind.full());
    }
}
