package io.darkroom.render;

import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Samples of a reply, row by row and interleaved, in levels of their own depth. */
record Seen(int width, int height, int bands, String interpretation, int[] samples) {
    interface Painter {
        int level(int x, int y, int band);
    }

    static Seen of(byte[] file) {
        return with(file, Seen::of);
    }

    static Seen of(VipsImage image) {
        boolean deep = image.format().equals("ushort");
        ByteBuffer bytes = ByteBuffer.wrap(image.pixels()).order(ByteOrder.nativeOrder());
        int[] samples = new int[image.width() * image.height() * image.bands()];
        Arrays.setAll(samples, _ -> deep ? Short.toUnsignedInt(bytes.getShort()) : Byte.toUnsignedInt(bytes.get()));
        return new Seen(image.width(), image.height(), image.bands(), image.interpretation(), samples);
    }

    static <T> T with(byte[] file, Function<VipsImage, T> look) {
        try (VipsScope scope = new VipsScope()) {
            Path path = Files.createTempFile("seen", "");
            try {
                Files.write(path, file);
                return look.apply(scope.open(path, Map.of()));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture for the library; {@code deep} for samples of 16 bits. */
    static VipsImage drawn(VipsScope scope, int width, int height, int bands, boolean deep, String interpretation, Painter painter) {
        ByteBuffer bytes = ByteBuffer.allocate(width * height * bands * (deep ? 2 : 1)).order(ByteOrder.nativeOrder());
        for (int i = 0; i < width * height * bands; i++) {
            int level = painter.level(i / bands % width, i / bands / width, i % bands);
            if (deep) {
                bytes.putShort((short) level);
            } else {
                bytes.put((byte) level);
            }
        }
        return scope.fromMemory(bytes.array(), width, height, bands, deep ? "ushort" : "uchar").call("copy", Map.of("interpretation", interpretation));
    }

    int at(int x, int y, int band) {
        return samples[(y * width + x) * bands + band];
    }

    int[] at(int x, int y) {
        return Arrays.copyOfRange(samples, (y * width + x) * bands, (y * width + x + 1) * bands);
    }

    boolean isSameAs(Seen other) {
        return width == other.width && height == other.height && bands == other.bands && Arrays.equals(samples, other.samples);
    }

    /** The largest difference of any sample. */
    int apart(Seen other) {
        if (width != other.width || height != other.height || bands != other.bands) {
            throw new AssertionError("%dx%d with %d bands beside %dx%d with %d".formatted(width, height, bands, other.width, other.height, other.bands));
        }
        int most = 0;
        for (int i = 0; i < samples.length; i++) {
            most = Math.max(most, Math.abs(samples[i] - other.samples[i]));
        }
        return most;
    }

    Seen part(int x, int y, int width, int height) {
        int[] part = new int[width * height * bands];
        Arrays.setAll(part, i -> at(x + i / bands % width, y + i / bands / width, i % bands));
        return new Seen(width, height, bands, interpretation, part);
    }
}
