package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The named fields of an image: what its file told besides pixels. */
final class Metadata {
    private Metadata() {}

    static boolean has(MemorySegment image, String field) {
        try (Arena arena = Arena.ofConfined()) {
            return Native.IMAGE_TYPEOF.call(image, arena.allocateFrom(field)) != 0;
        }
    }

    static Optional<Object> get(MemorySegment image, String field, VipsScope scope) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(field);
            MemorySegment gvalue = arena.allocate(ValueWriter.SIZE, Long.BYTES);
            // Asking for a missing field would leave an error behind.
            if (Native.IMAGE_TYPEOF.call(image, name) == 0 || Native.IMAGE_GET.call(image, name, gvalue) != 0) {
                return Optional.empty();
            }
            try {
                return ValueReader.read(gvalue, scope);
            } finally {
                Native.VALUE_UNSET.call(gvalue);
            }
        }
    }

    static void set(MemorySegment image, String field, ValueType type, Object value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment gvalue = ValueWriter.write(type, value, arena);
            Native.IMAGE_SET.call(image, arena.allocateFrom(field), gvalue);
            Native.VALUE_UNSET.call(gvalue);
        }
    }

    static void remove(MemorySegment image, String field) {
        try (Arena arena = Arena.ofConfined()) {
            Native.IMAGE_REMOVE.call(image, arena.allocateFrom(field));
        }
    }

    static List<String> names(MemorySegment image) {
        MemorySegment fields = Native.IMAGE_FIELDS.call(image).reinterpret(Long.MAX_VALUE);
        List<String> names = new ArrayList<>();
        MemorySegment name = fields.get(ValueLayout.ADDRESS, 0);
        while (!Native.isNull(name)) {
            names.add(Native.string(name));
            name = fields.getAtIndex(ValueLayout.ADDRESS, names.size());
        }
        Native.STRFREEV.call(fields);
        return List.copyOf(names);
    }
}
