package io.darkroom.command.op;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What filters of the neighbourhood should do, pixel by pixel and as slow as that is; not rounded. */
final class Reference {
    private Reference() {}

    /** Components on their own; alpha stays. */
    static Raster components(Raster picture, DoubleUnaryOperator change) {
        return picture.painted((x, y, band) -> picture.isAlpha(band) ? picture.at(x, y, band) : change.applyAsDouble(picture.at(x, y, band)));
    }

    static Raster gaussian(Raster picture, double sigma) {
        int radius = (int) Math.ceil(6 * sigma);
        double[] weights = IntStream.rangeClosed(-radius, radius).mapToDouble(i -> Math.exp(-0.5 * i * i / sigma / sigma)).toArray();
        Raster weighted = premultiplied(picture);
        Raster across = weighted.painted((x, y, band) -> mean(weights, i -> weighted.at(x + i, y, band)));
        return unpremultiplied(across.painted((x, y, band) -> mean(weights, i -> across.at(x, y + i, band))));
    }

    private interface Line {
        double at(int i);
    }

    private static double mean(double[] weights, Line line) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * line.at(i - weights.length / 2);
            all += weights[i];
        }
        return sum / all;
    }

    /** The largest or smallest value in an octagon that is named by its three measures. */
    static Raster extreme(Raster picture, int radius, int corner, boolean largest) {
        Raster weighted = premultiplied(picture);
        return unpremultiplied(weighted.painted((x, y, band) -> {
            double extreme = weighted.at(x, y, band);
            for (int j = -radius; j <= radius; j++) {
                for (int i = -radius; i <= radius; i++) {
                    if (Math.abs(i) + Math.abs(j) <= 2 * radius - corner) {
                        double value = weighted.at(x + i, y + j, band);
                        extreme = largest ? Math.max(extreme, value) : Math.min(extreme, value);
                    }
                }
            }
            return extreme;
        }));
    }

    static Raster premultiplied(Raster picture) {
        return picture.painted((x, y, band) -> picture.at(x, y, band) * (picture.isAlpha(band) ? 1 : picture.opacity(x, y)));
    }

    static Raster unpremultiplied(Raster picture) {
        return picture.painted((x, y, band) -> picture.isAlpha(band) ? picture.at(x, y, band)
                : picture.opacity(x, y) < 1e-9 ? 0 : picture.at(x, y, band) / picture.opacity(x, y));
    }

    static double luma(Raster picture, int x, int y) {
        return 0.299 * picture.at(x, y, 0) + 0.587 * picture.at(x, y, 1) + 0.114 * picture.at(x, y, 2);
    }
}
