package io.darkroom.command.op;

/** What sharpening should make of a picture and its blurred copy. */
final class Sharpened {
    private Sharpened() {}

    static Raster of(Raster picture, Raster blurred, double amount, double threshold) {
        return picture.painted((x, y, band) -> picture.at(x, y, band) + added(picture.at(x, y, band) - blurred.at(x, y, band), amount, threshold));
    }

    /** Only the luma is sharpened, and alpha. */
    static Raster luma(Raster picture, Raster blurred, double amount, double threshold) {
        return picture.painted((x, y, band) -> {
            double difference = picture.isAlpha(band) ? picture.at(x, y, band) - blurred.at(x, y, band)
                    : Reference.luma(picture, x, y) - Reference.luma(blurred, x, y);
            return picture.at(x, y, band) + added(difference, amount, threshold);
        });
    }

    private static double added(double difference, double amount, double threshold) {
        return Math.abs(difference) > threshold ? amount * difference : 0;
    }
}
