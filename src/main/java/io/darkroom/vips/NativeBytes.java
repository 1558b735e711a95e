package io.darkroom.vips;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Bytes that libvips hands over. */
final class NativeBytes {
    private NativeBytes() {}

    /** Copies and frees them. */
    static byte[] take(MemorySegment pointer, long length) {
        try {
            return pointer.reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
        } finally {
            Native.FREE.call(pointer);
        }
    }
}
