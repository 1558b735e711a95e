package io.darkroom.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Puts a Java value into a GValue of a given type. */
final class ValueWriter {
    static final long SIZE = 24;
    static final long DATA = 8;

    // The bytes of a path are those that the JDK itself hands to the file system.
    private static final Charset FILE_NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private ValueWriter() {}

    /** Answers a GValue that the caller unsets. */
    static MemorySegment write(ValueType type, Object value, Arena arena) {
        MemorySegment gvalue = arena.allocate(SIZE, Long.BYTES);
        Native.VALUE_INIT.call(gvalue, type.gtype());
        try {
            fill(gvalue, type, value, arena);
            return gvalue;
        } catch (RuntimeException e) {
            Native.VALUE_UNSET.call(gvalue);
            throw e;
        }
    }

    private static void fill(MemorySegment gvalue, ValueType type, Object value, Arena arena) {
        switch (type.kind()) {
            case BOOLEAN -> gvalue.set(ValueLayout.JAVA_INT, DATA, truth(value) ? 1 : 0);
            case INT -> gvalue.set(ValueLayout.JAVA_INT, DATA, Math.toIntExact(whole(value)));
            case INT64 -> gvalue.set(ValueLayout.JAVA_LONG, DATA, whole(value));
            case DOUBLE -> gvalue.set(ValueLayout.JAVA_DOUBLE, DATA, number(value));
            case ENUM -> gvalue.set(ValueLayout.JAVA_LONG, DATA, value instanceof String nick
                    ? NickNames.ofEnum(type.gtype()).number(nick) : whole(value));
            case FLAGS -> gvalue.set(ValueLayout.JAVA_LONG, DATA, value instanceof String nicks
                    ? NickNames.ofFlags(type.gtype()).bits(nicks) : whole(value));
            case STRING -> Native.VALUE_SET_STRING.call(gvalue, text(value, arena));
            case REF_STRING -> Native.VALUE_SET_REF_STRING.call(gvalue, text(value, arena));
            case BLOB -> blob(gvalue, expect(byte[].class, value));
            case ARRAY_DOUBLE -> doubles(gvalue, value, arena);
            case ARRAY_INT -> ints(gvalue, expect(int[].class, value), arena);
            case ARRAY_IMAGE -> images(gvalue, expect(List.class, value));
            case IMAGE -> Native.VALUE_SET_OBJECT.call(gvalue, expect(VipsImage.class, value).pointer());
            case INTERPOLATE -> interpolate(gvalue, expect(String.class, value), arena);
            case OBJECT -> Native.VALUE_SET_OBJECT.call(gvalue, expect(NativeObject.class, value).pointer());
            case OTHER -> throw new IllegalArgumentException("values of this type are not supported");
        }
    }

    private static void blob(MemorySegment gvalue, byte[] bytes) {
        MemorySegment blob = Native.BLOB_COPY.call(MemorySegment.ofArray(bytes), bytes.length);
        Native.VALUE_SET_BOXED.call(gvalue, blob);
        Native.AREA_UNREF.call(blob);
    }

    private static void doubles(MemorySegment gvalue, Object value, Arena arena) {
        double[] array = switch (value) {
            case double[] doubles -> doubles;
            case int[] ints -> Arrays.stream(ints).asDoubleStream().toArray();
            case Number number -> new double[] {number.doubleValue()};
            default -> throw unexpected("double[]", value);
        };
        Native.VALUE_SET_ARRAY_DOUBLE.call(gvalue, arena.allocateFrom(ValueLayout.JAVA_DOUBLE, array), array.length);
    }

    private static void ints(MemorySegment gvalue, int[] array, Arena arena) {
        Native.VALUE_SET_ARRAY_INT.call(gvalue, arena.allocateFrom(ValueLayout.JAVA_INT, array), array.length);
    }

    private static void images(MemorySegment gvalue, List<?> images) {
        List<MemorySegment> pointers = images.stream().map(image -> expect(VipsImage.class, image).pointer()).toList();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            Native.VALUE_SET_ARRAY_IMAGE.call(gvalue, pointers.size());
            MemorySegment array = Native.VALUE_GET_ARRAY_IMAGE.call(gvalue, count)
                    .reinterpret(pointers.size() * ValueLayout.ADDRESS.byteSize());
            for (int i = 0; i < pointers.size(); i++) {
                array.setAtIndex(ValueLayout.ADDRESS, i, Native.OBJECT_REF.call(pointers.get(i)));
            }
        }
    }

    private static void interpolate(MemorySegment gvalue, String nick, Arena arena) {
        MemorySegment interpolate = Native.INTERPOLATE_NEW.call(arena.allocateFrom(nick));
        if (Native.isNull(interpolate)) {
            throw new IllegalArgumentException("\"" + nick + "\" is no interpolator");
        }
        Native.VALUE_SET_OBJECT.call(gvalue, interpolate);
        Native.OBJECT_UNREF.call(interpolate);
    }

    static MemorySegment text(Object value, Arena arena) {
        return value instanceof Path path
                ? arena.allocateFrom(path.toString(), FILE_NAMES)
                : arena.allocateFrom(expect(String.class, value));
    }

    private static boolean truth(Object value) {
        return value instanceof Number number ? number.doubleValue() != 0 : expect(Boolean.class, value);
    }

    private static long whole(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Integer number -> number;
            case Long number -> number;
            case Double number when number == Math.rint(number) -> number.longValue();
            default -> throw unexpected("a whole number", value);
        };
    }

    private static double number(Object value) {
        return expect(Number.class, value).doubleValue();
    }

    private static <T> T expect(Class<T> type, Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw unexpected(type.getSimpleName(), value);
    }

    private static IllegalArgumentException unexpected(String wanted, Object value) {
        return new IllegalArgumentException(value + " is not of type " + wanted);
    }
}
