package io.darkroom.render.colour;

import io.darkroom.vips.VipsImage;
import io.darkroom.vips.VipsScope;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Rows of samples for the tests of conversions, as numbers of their own depth. */
final class Pixels {
    private Pixels() {}

    static VipsImage shallow(VipsScope scope, int bands, int... samples) {
        return scope.fromMemory(bytes(samples, sample -> sample), samples.length / bands, 1, bands);
    }

    static VipsImage deep(VipsScope scope, int bands, int... samples) {
        int width = samples.length / bands;
        VipsImage high = scope.fromMemory(bytes(samples, sample -> sample >> 8), width, 1, bands);
        VipsImage low = scope.fromMemory(bytes(samples, sample -> sample), width, 1, bands);
        return high.call("linear", new double[] {256}, new double[] {0}).call("add", low).call("cast", "ushort");
    }

    /** As many samples as that, the same ones every time. */
    static int[] random(int count, int below) {
        return new Random(count).ints(count, 0, below).toArray();
    }

    static int[] of(VipsImage image) {
        ByteBuffer bytes = ByteBuffer.wrap(image.pixels()).order(ByteOrder.nativeOrder());
        boolean deep = image.format().equals("ushort");
        int[] samples = new int[bytes.remaining() / (deep ? 2 : 1)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = deep ? Short.toUnsignedInt(bytes.getShort()) : Byte.toUnsignedInt(bytes.get());
        }
        return samples;
    }

    private static byte[] bytes(int[] samples, IntUnaryOperator part) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) part.applyAsInt(samples[i]);
        }
        return bytes;
    }
}
