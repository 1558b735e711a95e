package io.darkroom.vips;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A GType together with the way its values are written and read. */
record ValueType(long gtype, Kind kind) {
    enum Kind {
        BOOLEAN, INT, INT64, DOUBLE, STRING, ENUM, FLAGS,
        REF_STRING, BLOB, ARRAY_DOUBLE, ARRAY_INT, ARRAY_IMAGE, IMAGE, INTERPOLATE, OBJECT, OTHER
    }

    static final ValueType BOOLEAN = fundamental(5, Kind.BOOLEAN);
    static final ValueType INT = fundamental(6, Kind.INT);
    static final ValueType INT64 = fundamental(10, Kind.INT64);
    static final ValueType DOUBLE = fundamental(15, Kind.DOUBLE);
    static final ValueType STRING = fundamental(16, Kind.STRING);
    static final ValueType IMAGE = new ValueType(Native.IMAGE_TYPE.call(), Kind.IMAGE);
    static final ValueType INTERPOLATE = new ValueType(Native.INTERPOLATE_TYPE.call(), Kind.INTERPOLATE);
    static final ValueType REF_STRING = new ValueType(Native.REF_STRING_TYPE.call(), Kind.REF_STRING);
    static final ValueType BLOB = new ValueType(Native.BLOB_TYPE.call(), Kind.BLOB);
    static final ValueType ARRAY_DOUBLE = new ValueType(Native.ARRAY_DOUBLE_TYPE.call(), Kind.ARRAY_DOUBLE);
    static final ValueType ARRAY_INT = new ValueType(Native.ARRAY_INT_TYPE.call(), Kind.ARRAY_INT);
    static final ValueType ARRAY_IMAGE = new ValueType(Native.ARRAY_IMAGE_TYPE.call(), Kind.ARRAY_IMAGE);

    private static final Map<Long, ValueType> KNOWN = new ConcurrentHashMap<>();

    static {
        for (ValueType type : new ValueType[] {IMAGE, INTERPOLATE, REF_STRING, BLOB,
                ARRAY_DOUBLE, ARRAY_INT, ARRAY_IMAGE}) {
            KNOWN.put(type.gtype, type);
        }
    }

    static ValueType of(long gtype) {
        return KNOWN.computeIfAbsent(gtype, type -> new ValueType(type, kindOf(type)));
    }

    /** Whether {@link ValueReader} knows a Java form. */
    boolean readable() {
        return switch (kind) {
            case INTERPOLATE, OBJECT, OTHER -> false;
            default -> true;
        };
    }

    // GObject numbers its own types in steps of four.
    private static ValueType fundamental(long number, Kind kind) {
        return new ValueType(number << 2, kind);
    }

    private static Kind kindOf(long type) {
        return switch ((int) (Native.TYPE_FUNDAMENTAL.call(type) >> 2)) {
            case 5 -> Kind.BOOLEAN;
            case 6, 7 -> Kind.INT;
            case 10, 11 -> Kind.INT64;
            case 12 -> Kind.ENUM;
            case 13 -> Kind.FLAGS;
            case 15 -> Kind.DOUBLE;
            case 16 -> Kind.STRING;
            case 20 -> Kind.OBJECT;
            default -> Kind.OTHER;
        };
    }
}
