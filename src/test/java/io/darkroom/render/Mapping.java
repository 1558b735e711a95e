package io.darkroom.render;

import java.util.function.Function;

/** Draws a sheet through a map from places of the result to places of the sheet, each pixel the mean of many looks. */
final class Mapping {
    private static final int LOOKS = 4;

    private Mapping() {
    }

    static Sheet drawn(Sheet source, int width, int height, Function<double[], double[]> place) {
        return Sheet.painted(width, height, (x, y) -> {
            double[] sum = new double[4];
            for (int i = 0; i < LOOKS * LOOKS; i++) {
                double[] from = place.apply(new double[] {x + (i % LOOKS + 0.5) / LOOKS, y + (i / LOOKS + 0.5) / LOOKS});
                look(source, from[0], from[1], sum);
            }
            return Sheet.unweighted(sum);
        });
    }

    /** Between the middles of pixels; nothing beyond the edges of the sheet, and no softness there. */
    private static void look(Sheet source, double x, double y, double[] sum) {
        if (!(x >= 0 && y >= 0 && x < source.width() && y < source.height())) {
            return;
        }
        int left = (int) Math.floor(x - 0.5);
        int top = (int) Math.floor(y - 0.5);
        double shareX = x - 0.5 - left;
        double shareY = y - 0.5 - top;
        for (int i = 0; i < 4; i++) {
            double share = (i % 2 == 0 ? 1 - shareX : shareX) * (i / 2 == 0 ? 1 - shareY : shareY) / (LOOKS * LOOKS);
            Sheet.add(source.at(Math.clamp(left + i % 2, 0, source.width() - 1), Math.clamp(top + i / 2, 0, source.height() - 1)), share, sum);
        }
    }

    /** Turned clockwise about its middle in a larger sheet, whose middle it shares, and shown at a scale. */
    static Sheet turned(Sheet source, double degrees, int width, int height, double scale) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return drawn(source, width, height, place -> {
            double x = (place[0] - width / 2.0) / scale;
            double y = (place[1] - height / 2.0) / scale;
            return new double[] {x * cos + y * sin + source.width() / 2.0, y * cos - x * sin + source.height() / 2.0};
        });
    }

    /** Whether all of the sheet is as opaque around a place as there: no edge is near. */
    static Rendered.Where even(Sheet sheet, int around) {
        return (x, y) -> {
            for (int dy = -around; dy <= around; dy++) {
                for (int dx = -around; dx <= around; dx++) {
                    if (Math.abs(sheet.at(x + dx, y + dy, Sheet.ALPHA) - sheet.at(x, y, Sheet.ALPHA)) > 1e-9) {
                        return false;
                    }
                }
            }
            return true;
        };
    }
}
