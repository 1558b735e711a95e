package io.darkroom.command.op;

import io.darkroom.vips.VipsImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** A square of noise that is the same for all requests and after each start of the server; pictures are covered with copies of it. */
public enum NoisePattern {
    UNIFORM(random -> 2 * random.nextDouble() - 1),
    GAUSSIAN(Random::nextGaussian);

    private static final int SIDE = 512;
    /** As many as a picture has at most. */
    private static final int COMPONENTS = 4;
    /** The samples are 16 bits from -8 to 8; a normally distributed number beyond would come once in 10¹⁵. */
    private static final double WIDEST = 8;
    private static final double STEPS = 65535;
    private static final long SEED = 1839;

    private final byte[] samples;

    NoisePattern(ToDoubleFunction<Random> number) {
        Random random = new Random(SEED);
        ByteBuffer bytes = ByteBuffer.allocate(2 * SIDE * SIDE * COMPONENTS).order(ByteOrder.nativeOrder());
        while (bytes.hasRemaining()) {
            // The cast keeps the lower 16 bits, which is what an unsigned number has.
            bytes.putShort((short) (int) Math.rint((Math.clamp(number.applyAsDouble(random), -WIDEST, WIDEST) + WIDEST) / (2 * WIDEST) * STEPS));
        }
        samples = bytes.array();
    }

    static NoisePattern of(Noise.Distribution distribution) {
        return switch (distribution) {
            case UNIFORM -> UNIFORM;
            case GAUSSIAN -> GAUSSIAN;
        };
    }

    /**
     * Real numbers of the size of a picture: the noise, which has 1 as its end or its deviation, times a factor, plus a constant.
     *
     * @param x where in the whole that is covered the picture begins
     */
    public VipsImage covering(VipsImage picture, int x, int y, int components, double factor, double plus) {
        int left = Math.floorMod(x, SIDE);
        int top = Math.floorMod(y, SIDE);
        VipsImage square = picture.scope().fromMemory(samples, SIDE, SIDE, COMPONENTS, "ushort")
                .call("extract_band", 0, Map.of("n", components));
        return square.call("replicate", (left + picture.width()) / SIDE + 1, (top + picture.height()) / SIDE + 1)
                .call("extract_area", left, top, picture.width(), picture.height())
                .call("linear", factor * 2 * WIDEST / STEPS, plus - factor * WIDEST);
    }
}
