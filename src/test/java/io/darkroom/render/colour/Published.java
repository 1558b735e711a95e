package io.darkroom.render.colour;

import java.util.Map;

/** The matrices that Bruce Lindbloom publishes for RGB spaces adapted to D50, and the formulas around them: what our profiles are measured against. */
record Published(double gamma, double[][] toXyz) {
    /** Of sRGB, from XYZ with a white of D50. */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}};

    private static final Map<RgbSpace, Published> ALL = Map.of(
            RgbSpace.ADOBE_RGB, of(2.2, 0.6097559, 0.2052401, 0.1492240, 0.3111242, 0.6256560, 0.0632197, 0.0194811, 0.0608902, 0.7448387),
            RgbSpace.APPLE_RGB, of(1.8, 0.4755678, 0.3396722, 0.1489800, 0.2551812, 0.6725693, 0.0722496, 0.0184697, 0.1133771, 0.6933632),
            RgbSpace.CIE_RGB, of(2.2, 0.4868870, 0.3062984, 0.1710347, 0.1746583, 0.8247541, 0.0005877, -0.0012563, 0.0169832, 0.8094831),
            RgbSpace.COLOR_MATCH_RGB, of(1.8, 0.5093439, 0.3209071, 0.1339691, 0.2748840, 0.6581315, 0.0669845, 0.0242545, 0.1087821, 0.6921735),
            RgbSpace.NTSC, of(2.2, 0.6343706, 0.1852204, 0.1446290, 0.3109496, 0.5915984, 0.0974520, -0.0011817, 0.0555518, 0.7708399),
            RgbSpace.PAL, of(2.2, 0.4552773, 0.3675500, 0.1413926, 0.2323025, 0.7077956, 0.0599019, 0.0145457, 0.1049154, 0.7057489),
            RgbSpace.PRO_PHOTO, of(1.8, 0.7976749, 0.1351917, 0.0313534, 0.2880402, 0.7118741, 0.0000857, 0, 0, 0.8252100),
            RgbSpace.SMPTE, of(2.2, 0.4163290, 0.3931464, 0.1547446, 0.2216999, 0.7032549, 0.0750452, 0.0136576, 0.0913604, 0.7201920),
            RgbSpace.WIDE_GAMUT_RGB, of(2.2, 0.7161046, 0.1009296, 0.1471858, 0.2581874, 0.7249378, 0.0168748, 0, 0.0517813, 0.7734287));

    private static Published of(double gamma, double... rows) {
        return new Published(gamma, new double[][] {{rows[0], rows[1], rows[2]}, {rows[3], rows[4], rows[5]}, {rows[6], rows[7], rows[8]}});
    }

    static Published of(RgbSpace space) {
        return ALL.get(space);
    }

    /** Components from 0 to 1; what sRGB can't show is cut off. */
    double[] toSrgb(double... colour) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            light[i] = Math.pow(colour[i], gamma);
        }
        double[] srgb = product(TO_SRGB, product(toXyz, light));
        for (int i = 0; i < 3; i++) {
            double shown = Math.clamp(srgb[i], 0, 1);
            srgb[i] = shown <= 0.0031308 ? 12.92 * shown : 1.055 * Math.pow(shown, 1 / 2.4) - 0.055;
        }
        return srgb;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }
}
