package io.darkroom.render;

import java.util.Arrays;

/** sRGB and Adobe RGB by the formulas that were published with them: both have the white D65, so that no adaptation is needed. */
final class RgbFormulas {
    private static final double ADOBE_GAMMA = 2.2;
    private static final double[][] SRGB_TO_XYZ = {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}};
    private static final double[][] XYZ_TO_SRGB = {{3.2404542, -1.5371385, -0.4985314}, {-0.9692660, 1.8760108, 0.0415560}, {0.0556434, -0.2040259, 1.0572252}};
    private static final double[][] ADOBE_TO_XYZ = {{0.5767309, 0.1855540, 0.1881852}, {0.2973769, 0.6273491, 0.0752741}, {0.0270343, 0.0706872, 0.9911085}};
    private static final double[][] XYZ_TO_ADOBE = {{2.0413690, -0.5649464, -0.3446944}, {-0.9692660, 1.8760108, 0.0415560}, {0.0134474, -0.1183897, 1.0154096}};

    private RgbFormulas() {
    }

    static int[] adobeToSrgb(int[] rgb) {
        double[] linear = Arrays.stream(rgb).mapToDouble(v -> Math.pow(v / 255.0, ADOBE_GAMMA)).toArray();
        return Arrays.stream(times(XYZ_TO_SRGB, times(ADOBE_TO_XYZ, linear))).mapToInt(v -> level(255 * encoded(v))).toArray();
    }

    static int[] srgbToAdobe(int[] rgb) {
        return Arrays.stream(times(XYZ_TO_ADOBE, times(SRGB_TO_XYZ, linear(rgb)))).mapToInt(v -> level(255 * Math.pow(Math.max(0, v), 1 / ADOBE_GAMMA))).toArray();
    }

    /** Of a gray axis, where primaries have no say. */
    static double adobeOfGray(double level) {
        return Math.pow(decoded(level), 1 / ADOBE_GAMMA);
    }

    static int grayOfSrgb(int[] rgb, double gamma) {
        return level(255 * Math.pow(times(SRGB_TO_XYZ, linear(rgb))[1], 1 / gamma));
    }

    private static double[] linear(int[] rgb) {
        return Arrays.stream(rgb).mapToDouble(v -> decoded(v / 255.0)).toArray();
    }

    private static double decoded(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double v) {
        return v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
    }

    private static int level(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]).toArray();
    }
}
