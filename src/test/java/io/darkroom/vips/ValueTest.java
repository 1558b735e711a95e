package io.darkroom.vips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
    private final VipsScope scope = new VipsScope();

    @BeforeAll
    static void load() {
        TestVips.load();
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBooleanSurvives(boolean value) {
        assertEquals(value, throughProperty("jpegsave_target", "optimize_coding", value));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 75, 100})
    void anIntSurvives(int value) {
        assertEquals(value, throughProperty("jpegsave_target", "Q", value));
    }

    @Test
    void aLongSurvives() {
        assertEquals(1L << 40, through(ValueType.INT64, 1L << 40));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 12.5, 1000})
    void aDoubleSurvives(double value) {
        assertEquals(value, throughProperty("gaussblur", "sigma", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Grüße, 世界 📷"})
    void aStringSurvives(String value) {
        assertEquals(value, throughProperty("text", "font", value));
        assertEquals(value, through(ValueType.REF_STRING, value));
    }

    @Test
    void aPathIsAString() {
        assertEquals("/a/b c.jpg", throughProperty("jpegload", "filename", Path.of("/a/b c.jpg")));
    }

    @ParameterizedTest
    @CsvSource({"resize,kernel,cubic", "resize,kernel,lanczos3", "composite2,mode,multiply",
            "jpegsave_target,subsample_mode,off", "cast,format,ushort", "colourspace,space,b-w"})
    void anEnumSurvivesByItsNick(String operation, String option, String nick) {
        assertEquals(nick, throughProperty(operation, option, nick));
    }

    @Test
    void flagsAreNicksWithABarBetween() {
        assertEquals(0x10 | 0x20, throughProperty("pngsave_target", "filter", "sub | up"));
    }

    @Test
    void anArrayOfDoublesSurvives() {
        double[] value = {1, -2.5, 1e9};
        assertArrayEquals(value, (double[]) throughProperty("linear", "a", value));
    }

    @Test
    void intsAndSingleNumbersMakeAnArrayOfDoubles() {
        assertArrayEquals(new double[] {1, 2}, (double[]) throughProperty("linear", "a", new int[] {1, 2}));
        assertArrayEquals(new double[] {7}, (double[]) throughProperty("linear", "a", 7));
    }

    @Test
    void anArrayOfIntsSurvives() {
        int[] value = {2, 0, 7};
        assertArrayEquals(value, (int[]) throughProperty("composite", "x", value));
    }

    @Test
    void anImageSurvives() {
        VipsImage back = (VipsImage) throughProperty("invert", "in", scope.fromMemory(new byte[] {1, 2, 3}, 1, 1, 3));
        assertArrayEquals(new byte[] {1, 2, 3}, back.pixels());
    }

    @Test
    void aListOfImagesSurvives() {
        List<?> back = (List<?>) throughProperty("bandjoin", "in", List.of(
                scope.fromMemory(new byte[] {1}, 1, 1, 1), scope.fromMemory(new byte[] {2}, 1, 1, 1)));
        assertEquals(2, back.size());
        assertArrayEquals(new byte[] {2}, ((VipsImage) back.get(1)).pixels());
    }

    @Test
    void aBlobSurvives() {
        byte[] value = {0, -1, 5, 0};
        assertArrayEquals(value, (byte[]) throughProperty("jpegload_buffer", "buffer", value));
        assertArrayEquals(new byte[0], (byte[]) through(ValueType.BLOB, new byte[0]));
    }

    @Test
    void anInterpolatorIsMadeFromItsName() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment gvalue = ValueWriter.write(ValueType.INTERPOLATE, "bicubic", arena);
            MemorySegment gclass = ValueReader.pointer(gvalue).reinterpret(8).get(ValueLayout.ADDRESS, 0);
            long type = gclass.reinterpret(8).get(ValueLayout.JAVA_LONG, 0);
            assertEquals("bicubic", Native.string(Native.NICKNAME_FIND.call(type)));
            Native.VALUE_UNSET.call(gvalue);
        }
        assertThrows(IllegalArgumentException.class, () -> through(ValueType.INTERPOLATE, "psychic"));
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> through(ValueType.INT, "7"));
        assertThrows(IllegalArgumentException.class, () -> through(ValueType.INT, 7.5));
        assertThrows(IllegalArgumentException.class, () -> through(ValueType.DOUBLE, true));
        assertThrows(IllegalArgumentException.class, () -> through(ValueType.STRING, 7));
        assertThrows(IllegalArgumentException.class, () -> through(ValueType.ARRAY_IMAGE, List.of("a")));
        assertThrows(ArithmeticException.class, () -> through(ValueType.INT, 1L << 40));
    }

    @Test
    void whatIsNotSetIsEmpty() {
        assertFalse(property("invert", "in", null).isPresent());
        assertFalse(property("jpegload_buffer", "buffer", null).isPresent());
        assertTrue(property("resize", "scale", null).isPresent());
    }

    private Object through(ValueType type, Object value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment gvalue = ValueWriter.write(type, value, arena);
            try {
                return ValueReader.read(gvalue, scope).orElseThrow();
            } finally {
                Native.VALUE_UNSET.call(gvalue);
            }
        }
    }

    private Object throughProperty(String operation, String option, Object value) {
        return property(operation, option, value).orElseThrow();
    }

    private Optional<Object> property(String operation, String option, Object value) {
        Operation.Argument argument = scope.operation(operation).input(option);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment object = Native.OPERATION_NEW.call(arena.allocateFrom(operation));
            try {
                if (value != null) {
                    MemorySegment gvalue = ValueWriter.write(argument.type(), value, arena);
                    Native.SET_PROPERTY.call(object, argument.nativeName(), gvalue);
                    Native.VALUE_UNSET.call(gvalue);
                }
                return ValueReader.property(object, argument.nativeName(), argument.type(), scope);
            } finally {
                Native.OBJECT_UNREF.call(object);
            }
        }
    }
}
