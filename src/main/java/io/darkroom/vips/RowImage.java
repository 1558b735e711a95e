package io.darkroom.vips;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Makes an image row by row, so that the heap never holds more than one of its rows. */
final class RowImage {
    private static final int NOT_CODED = 0;

    private RowImage() {}

    static VipsImage of(SampleLayout layout, RowReader rows, VipsScope scope) throws IOException {
        scope.usable("rows");
        MemorySegment image = Native.IMAGE_NEW_MEMORY.call();
        if (Native.isNull(image)) {
            throw scope.failure("memory");
        }
        VipsImage adopted = scope.adopt(image);
        Native.IMAGE_INIT_FIELDS.call(image, layout.width(), layout.height(), layout.bands(),
                NickNames.ofEnum(Native.BAND_FORMAT_TYPE.call()).number(layout.format()), NOT_CODED,
                NickNames.ofEnum(Native.INTERPRETATION_TYPE.call()).number(layout.interpretation()), 1, 1);
        int[] samples = new int[Math.multiplyExact(layout.width(), layout.bands())];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment line = arena.allocate((long) samples.length * layout.bits() / 8, Long.BYTES);
            for (int row = 0; row < layout.height(); row++) {
                // The first row makes libvips forget that an image was to be stopped; the scope remembers.
                scope.usable("rows");
                rows.read(row, samples);
                pack(samples, line, layout.bits());
                write(image, row, line, scope);
            }
        }
        return adopted;
    }

    private static void pack(int[] samples, MemorySegment line, int bits) {
        for (int i = 0; i < samples.length; i++) {
            if (bits == 16) {
                line.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) samples[i]);
            } else {
                line.set(ValueLayout.JAVA_BYTE, i, (byte) samples[i]);
            }
        }
    }

    private static void write(MemorySegment image, int row, MemorySegment line, VipsScope scope) {
        ErrorBuffer.enter();
        try {
            if (Native.IMAGE_WRITE_LINE.call(image, row, line) != 0) {
                throw scope.failure("memory");
            }
        } finally {
            ErrorBuffer.leave();
        }
    }
}
