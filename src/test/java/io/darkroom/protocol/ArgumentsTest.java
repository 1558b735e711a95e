package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private enum Mode { LEFT, RIGHT }

    private static Arguments arguments(String value) {
        return new Arguments("cmd", value);
    }

    private static String refused(Executable action) {
        return Faults.detail(ErrorCode.BAD_VALUE, action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|0", "a|1", "a,|1", "a,,,|1", ",|0", "a,,b|3", ",b|2", "' a , b ,'|2"})
    void emptyValuesAtTheEndAreDropped(String value, int size) {
        assertEquals(size, arguments(value).size());
    }

    @Test
    void whatIsOneOfSeveralIsNotRounded() {
        assertEquals(2, arguments("2.0").number(0, 0, 9));
        assertEquals("cmd=1.5: a whole number from 0 to 9", refused(() -> arguments("1.5").number(0, 0, 9)));
    }

    @Test
    void anEmptyOrAbsentValueMeansTheDefault() {
        Arguments arguments = arguments("5,,x");
        assertFalse(arguments.present(1));
        assertFalse(arguments.present(9));
        assertEquals(7, arguments.integer(1, 0, 9, 7));
        assertEquals(0.5, arguments.real(9, 0, 1, 0.5));
        assertEquals(2, arguments.positive(1, 2));
        assertTrue(arguments.flag(1, true));
        assertSame(Mode.RIGHT, arguments.choice(1, Mode.class, Mode.RIGHT));
    }

    @Test
    void restAndWholeKeepWhatWasWritten() {
        assertEquals(List.of("b", "", "c"), arguments("a,b,,c").rest(1));
        assertEquals(List.of(), arguments("a").rest(5));
        assertEquals("a, b,", arguments("a, b,").whole());
    }

    @ParameterizedTest
    @CsvSource({"800, 800", "800.0, 800", "+8, 8", "-0, 0", "007, 7", "1e2, 100", "5., 5", "' 5 ', 5", "566.5, 567", "566.4, 566", "-0.5, 0", "-0.6, -1"})
    void wholeNumbersAreReadAsClientsWriteThemAndFractionsToTheNearest(String text, int value) {
        assertEquals(value, arguments(text).integer(0, -1000, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "undefined", "NaN", "Infinity", "0x10", "", "-", "1 2", "1e", "1_000", "１", "10px", "1d", "1e999", "--1", "0b1"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertEquals("cmd=" + text + ": a whole number of 1 or more", refused(() -> arguments(text).integer(0, 1, Integer.MAX_VALUE)));
    }

    @Test
    void rangesAreNamedInTheMessage() {
        assertEquals("cmd=-5: a whole number of 1 or more", refused(() -> arguments("-5").integer(0, 1, Integer.MAX_VALUE)));
        assertEquals("cmd=101: a whole number from 1 to 100", refused(() -> arguments("101").integer(0, 1, 100)));
        assertEquals("cmd=0: a whole number from 1 to 100", refused(() -> arguments("0").integer(0, 1, 100)));
        assertEquals("cmd=99999999999: a whole number from 1 to 2147483647",
                refused(() -> arguments("99999999999").integer(0, 1, Integer.MAX_VALUE)));
        assertEquals("cmd=2: a number from -1 to 1", refused(() -> arguments("2").real(0, -1, 1)));
        assertEquals("cmd=x: a number", refused(() -> arguments("x").real(0)));
        assertEquals("cmd=0: a number greater than 0", refused(() -> arguments("0").positive(0)));
        assertEquals("cmd=-1: a number of 0.5 or more", refused(() -> arguments("-1").real(0, 0.5, Double.POSITIVE_INFINITY)));
    }

    @Test
    void oneOfSeveralValuesIsCounted() {
        assertEquals("cmd=1,x: value 2 must be a whole number from 0 to 9", refused(() -> arguments("1,x").integer(1, 0, 9)));
        assertEquals("cmd=1: value 2 must be a number", refused(() -> arguments("1").real(1)));
    }

    @ParameterizedTest
    @CsvSource({".5, 0.5", "1., 1", "+1, 1", "1e-3, 0.001", "-2.50, -2.5", "0.8999999761581421, 0.8999999761581421", "1E2, 100", "1e-999, 0"})
    void numbersAreReadAsClientsWriteThem(String text, double value) {
        assertEquals(value, arguments(text).real(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "0x1p3", "1f", "1d", "", ".", "+", "e5", "1e999", "1x", "٣"})
    void whatIsNoPlainNumberIsRefused(String text) {
        refused(() -> arguments(text).real(0));
    }

    @Test
    void minusZeroIsZero() {
        assertEquals("0.0", Double.toString(arguments("-0").real(0)));
    }

    @Test
    void everyNumberThatIsWrittenIsReadBack() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            int whole = random.nextInt();
            double real = random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
            assertEquals(whole, arguments(Integer.toString(whole)).integer(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
            assertEquals(real, arguments(Double.toString(real)).real(0));
            assertEquals(whole, arguments(String.format(Locale.ROOT, "%d.000", whole)).integer(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    @Test
    void choicesAreNamedInTheMessage() {
        assertSame(Mode.LEFT, arguments("LeFt").choice(0, Mode.class));
        assertEquals("cmd=up: left or right", refused(() -> arguments("up").choice(0, Mode.class)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "true, true", "FALSE, false", "on, true", "Off, false"})
    void flagsHaveSeveralWords(String text, boolean value) {
        assertEquals(value, arguments(text).flag(0));
    }

    @Test
    void anotherFlagIsRefused() {
        assertEquals("cmd=2: 0 or 1", refused(() -> arguments("2").flag(0)));
    }

    @Test
    void surplusValuesAreRefused() {
        assertEquals(2, arguments("1,2,,").noMoreThan(2).size());
        assertEquals("cmd=1,2: one value only", refused(() -> arguments("1,2").noMoreThan(1)));
        assertEquals("cmd=1,2,3: no more than 2 values", refused(() -> arguments("1,2,3").noMoreThan(2)));
    }

    @Test
    void pairsAreReadFromTheirPlace() {
        Arguments arguments = arguments("-1,2,3,4");
        assertEquals(new Coord(-1, 2), arguments.coordAt(0));
        assertEquals(new Size(3, 4), arguments.sizeAt(2));
        assertEquals(new CoordN(-1, 2), arguments.coordNAt(0));
        assertEquals(new SizeN(3, 4), arguments.sizeNAt(2));
        refused(() -> arguments.sizeAt(0));
        refused(() -> arguments.sizeNAt(0));
    }

    @Test
    void anOffsetAndASizeNeverOverflowTogether() {
        refused(() -> arguments("2000000000,0").coordAt(0));
        assertEquals("cmd=2147483647,1: value 1 must be a whole number from 1 to 1000000000",
                refused(() -> arguments("2147483647,1").sizeAt(0)));
    }

    @Test
    void aLongOrControllingValueIsQuotedSafely() {
        assertEquals("cmd=" + "x".repeat(80) + "…: a number", refused(() -> arguments("x".repeat(5_000)).real(0)));
        assertEquals("cmd=a??b: a number", refused(() -> arguments("a\r\nb").real(0)));
    }
}
