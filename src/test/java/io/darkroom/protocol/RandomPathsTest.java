package io.darkroom.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random definitions draw what java.awt draws; random text is read or refused. */
class RandomPathsTest {
    private final Random random = new Random(41);
    private final StringBuilder text = new StringBuilder();
    private final Path2D.Double drawn = new Path2D.Double(Path2D.WIND_NON_ZERO);

    private static PathData read(String value) {
        return PathData.read(new Arguments("clipPath", value));
    }

    /** Of small whole numbers, so that sums are exact. */
    private double[] point(boolean relative) {
        int x = random.nextInt(-500, 500);
        int y = random.nextInt(-500, 500);
        boolean sign = y < 0 && random.nextBoolean();
        text.append(String.format(Locale.ROOT, "%d%s%d%s", x, sign ? "" : ",", y, random.nextBoolean() ? "," : " "));
        var at = drawn.getCurrentPoint();
        return relative && at != null ? new double[] {at.getX() + x, at.getY() + y} : new double[] {x, y};
    }

    private void draw() {
        boolean relative = random.nextBoolean();
        int kind = random.nextInt(3);
        text.append(relative ? "lcz".charAt(kind) : "LCZ".charAt(kind));
        switch (kind) {
            case 0 -> {
                double[] to = point(relative);
                drawn.lineTo(to[0], to[1]);
            }
            case 1 -> {
                double[][] p = {point(relative), point(relative), point(relative)};
                drawn.curveTo(p[0][0], p[0][1], p[1][0], p[1][1], p[2][0], p[2][1]);
            }
            default -> {
                drawn.closePath();
                move();
            }
        }
    }

    /** Every subpath has a segment, since java.awt keeps lonely moves. */
    private void move() {
        boolean relative = random.nextBoolean();
        text.append(relative ? 'm' : 'M');
        double[] start = point(relative);
        drawn.moveTo(start[0], start[1]);
        text.append('L');
        double[] to = point(false);
        drawn.lineTo(to[0], to[1]);
    }

    private static String steps(Path2D path) {
        var steps = new StringBuilder();
        double[] values = new double[6];
        for (PathIterator all = path.getPathIterator(null); !all.isDone(); all.next()) {
            int kind = all.currentSegment(values);
            int count = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            steps.append(kind).append(Arrays.toString(Arrays.copyOf(values, count)));
        }
        return steps.toString();
    }

    @Test
    void aDefinitionDrawsWhatItSays() {
        for (int i = 0; i < 2_000; i++) {
            text.setLength(0);
            drawn.reset();
            move();
            for (int count = random.nextInt(30); count > 0; count--) {
                draw();
            }
            assertEquals(steps(drawn), steps(read(text.toString()).shape()), text::toString);
        }
    }

    @Test
    void anyTextIsReadOrRefused() {
        int accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            var any = new StringBuilder("M1,1L");
            for (int length = random.nextInt(25); length > 0; length--) {
                any.append("MmLlCcZz0123456789,,,,  .-+eE;q\0ü".charAt(random.nextInt(33)));
            }
            try {
                accepted += read(any.toString()).subpaths().isEmpty() ? 0 : 1;
            } catch (Fault refused) {
                assertEquals(ErrorCode.BAD_VALUE, refused.code());
            }
        }
        assertTrue(accepted > 100, accepted + " accepted");
    }
}
