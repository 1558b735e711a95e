package io.darkroom.render.encode.palette;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.request.Quantize;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on a large palette picture ends when its time is up, wherever it stands. */
class PulseTest {
    private static final int SIDE = 512;
    private static final byte[] NOISE = new byte[4 * SIDE * SIDE];

    static {
        new Random(1).nextBytes(NOISE);
    }

    private static final class Pulse implements Runnable {
        private int left;

        Pulse(int left) {
            this.left = left;
        }

        @Override
        public void run() {
            if (left-- == 0) {
                throw new CancellationException();
            }
        }
    }

    private static void encode(boolean gif, Pulse pulse) {
        Pixels pixels = new Pixels(NOISE, SIDE, SIDE, pulse);
        if (gif) {
            PaletteEncoder.gif(pixels, Quantize.DEFAULT, false);
        } else {
            PaletteEncoder.png(pixels, Quantize.DEFAULT, false, 72, Optional.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyStepLooksAtTheTime(boolean gif) {
        Pulse counting = new Pulse(Integer.MAX_VALUE);
        encode(gif, counting);
        int all = Integer.MAX_VALUE - counting.left;
        assertTrue(all >= 3 * SIDE * SIDE / 65_536 + 4, "choosing, mapping and writing look: " + all);
        for (int stop : new int[] {0, 1, all / 2, all - 1}) {
            assertThrows(CancellationException.class, () -> encode(gif, new Pulse(stop)), "stopped at " + stop + " of " + all);
        }
    }
}
