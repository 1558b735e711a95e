package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a Java value from a GValue; images in it become the scope's. */
final class ValueReader {
    private ValueReader() {}

    /** Empty for a missing value and for types that have no Java form. */
    static Optional<Object> read(MemorySegment gvalue, VipsScope scope) {
        ValueType type = ValueType.of(gvalue.get(ValueLayout.JAVA_LONG, 0));
        return Optional.ofNullable(switch (type.kind()) {
            case BOOLEAN -> integer(gvalue) != 0;
            case INT -> integer(gvalue);
            case INT64 -> gvalue.get(ValueLayout.JAVA_LONG, ValueWriter.DATA);
            case DOUBLE -> gvalue.get(ValueLayout.JAVA_DOUBLE, ValueWriter.DATA);
            case ENUM -> NickNames.ofEnum(type.gtype()).nick(integer(gvalue));
            case FLAGS -> integer(gvalue);
            case STRING -> pointed(gvalue) ? Native.string(pointer(gvalue)) : null;
            case REF_STRING -> pointed(gvalue)
                    ? Native.string(Native.VALUE_GET_REF_STRING.call(gvalue, MemorySegment.NULL)) : null;
            case BLOB -> pointed(gvalue) ? blob(gvalue) : null;
            case ARRAY_DOUBLE -> pointed(gvalue) ? doubles(gvalue) : null;
            case ARRAY_INT -> pointed(gvalue) ? ints(gvalue) : null;
            case ARRAY_IMAGE -> pointed(gvalue) ? images(gvalue, scope) : null;
            case IMAGE -> pointed(gvalue) ? image(pointer(gvalue), scope) : null;
            case INTERPOLATE, OBJECT, OTHER -> null;
        });
    }

    /** The property of an object, empty when it is not set. */
    static Optional<Object> property(MemorySegment object, MemorySegment name, ValueType type, VipsScope scope) {
        if (!type.readable()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment gvalue = arena.allocate(ValueWriter.SIZE, Long.BYTES);
            Native.VALUE_INIT.call(gvalue, type.gtype());
            try {
                Native.GET_PROPERTY.call(object, name, gvalue);
                return read(gvalue, scope);
            } finally {
                Native.VALUE_UNSET.call(gvalue);
            }
        }
    }

    private static int integer(MemorySegment gvalue) {
        return gvalue.get(ValueLayout.JAVA_INT, ValueWriter.DATA);
    }

    static MemorySegment pointer(MemorySegment gvalue) {
        return gvalue.get(ValueLayout.ADDRESS, ValueWriter.DATA);
    }

    private static boolean pointed(MemorySegment gvalue) {
        return !Native.isNull(pointer(gvalue));
    }

    private static VipsImage image(MemorySegment pointer, VipsScope scope) {
        return scope.adopt(Native.OBJECT_REF.call(pointer));
    }

    private static byte[] blob(MemorySegment gvalue) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
            MemorySegment data = Native.VALUE_GET_BLOB.call(gvalue, length);
            return data.reinterpret(length.get(ValueLayout.JAVA_LONG, 0)).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private static double[] doubles(MemorySegment gvalue) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment data = Native.VALUE_GET_ARRAY_DOUBLE.call(gvalue, count);
            return data.reinterpret(count.get(ValueLayout.JAVA_INT, 0) * 8L).toArray(ValueLayout.JAVA_DOUBLE);
        }
    }

    private static int[] ints(MemorySegment gvalue) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment data = Native.VALUE_GET_ARRAY_INT.call(gvalue, count);
            return data.reinterpret(count.get(ValueLayout.JAVA_INT, 0) * 4L).toArray(ValueLayout.JAVA_INT);
        }
    }

    private static List<VipsImage> images(MemorySegment gvalue, VipsScope scope) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment data = Native.VALUE_GET_ARRAY_IMAGE.call(gvalue, count);
            int size = count.get(ValueLayout.JAVA_INT, 0);
            MemorySegment pointers = data.reinterpret(size * ValueLayout.ADDRESS.byteSize());
            List<VipsImage> images = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                images.add(image(pointers.getAtIndex(ValueLayout.ADDRESS, i), scope));
            }
            return List.copyOf(images);
        }
    }
}
