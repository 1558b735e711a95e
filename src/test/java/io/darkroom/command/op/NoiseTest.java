package io.darkroom.command.op;

import static io.darkroom.command.Reading.refused;
import static io.darkroom.command.Reading.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.command.op.Noise.Distribution;
import io.darkroom.vips.VipsImage;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest extends OperationTest {
    private static final int SIDE = 530;

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"0 UNIFORM false", "20 UNIFORM false", "20,gaussian GAUSSIAN false", "5,uniform,1 UNIFORM true", "5,,1 UNIFORM true"})
    void isAnAmountThenADistributionThenMonochrome(String text, Distribution distribution, boolean monochrome) {
        int amount = Integer.parseInt(text.split(",")[0]);
        assertEquals(new Noise(amount, distribution, monochrome), value(Noise.COMMAND, "op_noise=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "101", "5,normal", "5,uniform,2", "5,uniform,1,1"})
    void nothingElseIsAllowed(String text) {
        refused("op_noise=" + text);
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void uniformNoiseIsSpreadEvenlyOverTheAmount(Kind kind) {
        double[] noise = noise(new Noise(20, Distribution.UNIFORM, false), kind);
        assertEquals(51, DoubleStream.of(noise).map(Math::abs).max().orElseThrow(), 0.6);
        assertEquals(0, DoubleStream.of(noise).average().orElseThrow(), 0.3);
        assertEquals(0.25, share(noise, u -> u < -25.5), 0.01);
        assertEquals(0.5, share(noise, u -> Math.abs(u) < 25.5), 0.01);
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void gaussianNoiseHasTheAmountAsItsDeviation(Kind kind) {
        double[] noise = noise(new Noise(10, Distribution.GAUSSIAN, false), kind);
        assertEquals(0, DoubleStream.of(noise).average().orElseThrow(), 0.3);
        assertEquals(25.5, Math.sqrt(DoubleStream.of(noise).map(u -> u * u).average().orElseThrow()), 0.3);
        assertEquals(0.683, share(noise, u -> Math.abs(u) < 25.5), 0.015);
        assertEquals(0.023, share(noise, u -> u > 51), 0.003);
    }

    @Test
    void monochromeNoiseIsTheSameForAllComponents() {
        for (boolean monochrome : new boolean[] {true, false}) {
            Raster noisy = result(new Noise(30, Distribution.UNIFORM, monochrome), flat(Kind.RGB));
            long alike = IntStream.range(0, SIDE).filter(x -> noisy.at(x, 9, 0) == noisy.at(x, 9, 1) && noisy.at(x, 9, 0) == noisy.at(x, 9, 2)).count();
            assertTrue(monochrome ? alike == SIDE : alike < SIDE / 20, alike + " alike");
        }
    }

    @ParameterizedTest
    @MethodSource("io.darkroom.command.op.Kind#all")
    void alphaIsLeftAlone(Kind kind) {
        Raster card = TestCard.of(kind);
        Raster noisy = result(new Noise(50, Distribution.GAUSSIAN, true), card);
        if (kind.alpha()) {
            assertClose(card.painted((x, y, band) -> card.isAlpha(band) ? card.at(x, y, band) : noisy.at(x, y, band)), noisy, 1e-9, 1e-9);
        }
    }

    @Test
    void theSameRequestMakesTheSamePixels() {
        Noise noise = new Noise(50, Distribution.UNIFORM, false);
        assertArrayEquals(result(noise, flat(Kind.RGB)).samples(), result(noise, flat(Kind.RGB)).samples());
        Raster noisy = result(noise, flat(Kind.RGB));
        assertArrayEquals(new double[] {157, 140, 36}, IntStream.range(0, 3).mapToDouble(band -> noisy.at(0, 0, band)).toArray());
    }

    @Test
    void neighboursHaveNothingInCommon() {
        Raster noisy = result(new Noise(40, Distribution.UNIFORM, false), flat(Kind.MASK));
        double product = 0;
        for (int i = 0; i < 500 * 500; i++) {
            double here = noisy.at(i % 500, i / 500, 0) - 128;
            product += here * (noisy.at(i % 500 + 1, i / 500, 0) - 128) + here * (noisy.at(i % 500, i / 500 + 1, 0) - 128);
        }
        assertEquals(0, product / (500 * 500), 15);
    }

    @ParameterizedTest
    @CsvSource({"UNIFORM, 0.4, 0.2", "GAUSSIAN, 0, 0.319"})
    void inAMaskItTakesOpacityAway(Distribution distribution, double least, double taken) {
        Raster mask = Raster.paint(Kind.MASK, SIDE, SIDE, (x, _, _) -> x < 100 ? 0 : 200);
        int amount = distribution == Distribution.UNIFORM ? 60 : 40;
        Raster noisy = mask.read(new Noise(amount, distribution, false).applyToMask(mask.image(scope), 1));
        double[] shares = IntStream.range(0, SIDE * SIDE).filter(i -> i % SIDE >= 100).mapToDouble(i -> noisy.at(i % SIDE, i / SIDE, 0) / 200).toArray();
        assertEquals(least, DoubleStream.of(shares).min().orElseThrow(), 0.01);
        assertEquals(1, DoubleStream.of(shares).max().orElseThrow(), 0.005);
        double mean = distribution == Distribution.UNIFORM ? 0.7 : 1 - 0.4 * Math.sqrt(2 / Math.PI);
        assertEquals(mean, DoubleStream.of(shares).average().orElseThrow(), 0.01);
        assertEquals(0, IntStream.range(0, SIDE * SIDE).filter(i -> i % SIDE < 100).mapToDouble(i -> noisy.at(i % SIDE, i / SIDE, 0)).max().orElseThrow());
    }

    @Test
    void noAmountIsNoWork() {
        VipsImage picture = TestCard.of(Kind.MASK).image(scope);
        assertSame(picture, new Noise(0, Distribution.UNIFORM, false).apply(picture, 1));
        assertSame(picture, new Noise(0, Distribution.UNIFORM, false).applyToMask(picture, 1));
    }

    private static Raster flat(Kind kind) {
        return Raster.paint(kind, SIDE, SIDE, (_, _, _) -> 128).stored();
    }

    private double[] noise(Noise noise, Kind kind) {
        Raster noisy = result(noise, flat(kind));
        return IntStream.range(0, noisy.samples().length).filter(i -> i % noisy.bands() < kind.colours())
                .mapToDouble(i -> noisy.samples()[i] - flatLevel(kind)).toArray();
    }

    private static double flatLevel(Kind kind) {
        return kind.bits() == 8 ? 128 : Math.rint(128 * 257) / 257;
    }

    private static double share(double[] noise, DoublePredicate of) {
        return DoubleStream.of(noise).filter(of).count() / (double) noise.length;
    }
}
