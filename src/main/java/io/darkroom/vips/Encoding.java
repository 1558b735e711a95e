package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;

/** Computes an image and writes it through a saver. */
final class Encoding {
    private Encoding() {}

    static byte[] toMemory(VipsImage image, VipsScope scope, String saver, Map<String, Object> options) {
        MemorySegment target = Native.TARGET_NEW_TO_MEMORY.call();
        try (Arena arena = Arena.ofConfined()) {
            save(image, scope, saver, options, target);
            return (byte[]) ValueReader.property(target, arena.allocateFrom("blob"), ValueType.BLOB, scope)
                    .orElseGet(() -> new byte[0]);
        } finally {
            Native.OBJECT_UNREF.call(target);
        }
    }

    static void toFile(VipsImage image, VipsScope scope, String saver, Map<String, Object> options,
            WritableFile file) {
        try (CustomTarget target = new CustomTarget(file, scope::killed)) {
            try {
                save(image, scope, saver, options, target.pointer());
            } catch (VipsException e) {
                target.rethrow(e);
                throw e;
            }
            target.rethrow(null);
        }
    }

    private static void save(VipsImage image, VipsScope scope, String saver, Map<String, Object> options,
            MemorySegment target) {
        // Savers work on a copy of the image that a scope can't reach, but a kill is also looked for where
        // progress is reported.
        Native.IMAGE_SET_PROGRESS.call(image.pointer(), 1);
        scope.callAll(saver, image, new NativeObject(target), options);
    }
}
