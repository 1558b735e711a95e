package io.darkroom.render.colour;

/**
 * The RGB spaces that a request may name, by what their inventors published: gamma, white point and primaries in xy.
 * Reference: r-color-management.md
 */
enum RgbSpace {
    ADOBE_RGB("AdobeRGB", "Adobe RGB (1998)", 2.2, White.D65, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06),
    APPLE_RGB("AppleRGB", "Apple RGB", 1.8, White.D65, 0.625, 0.34, 0.28, 0.595, 0.155, 0.07),
    CIE_RGB("CIERGB", "CIE RGB", 2.2, White.E, 0.735, 0.265, 0.274, 0.717, 0.167, 0.009),
    COLOR_MATCH_RGB("ColorMatchRGB", "ColorMatch RGB", 1.8, White.D50, 0.63, 0.34, 0.295, 0.605, 0.15, 0.075),
    NTSC("NTSC", "NTSC (1953)", 2.2, White.C, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08),
    PAL("PAL", "PAL/SECAM", 2.2, White.D65, 0.64, 0.33, 0.29, 0.6, 0.15, 0.06),
    PRO_PHOTO("ProPhoto", "ProPhoto RGB", 1.8, White.D50, 0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001),
    SMPTE("SMPTE", "SMPTE-C", 2.2, White.D65, 0.63, 0.34, 0.31, 0.595, 0.155, 0.07),
    WIDE_GAMUT_RGB("WideGamutRGB", "Wide Gamut RGB", 2.2, White.D50, 0.735, 0.265, 0.115, 0.826, 0.157, 0.018);

    private enum White {
        C(0.3101, 0.3162), D50(0.3457, 0.3585), D65(0.3127, 0.329), E(1 / 3.0, 1 / 3.0);

        private final double[] xyz;

        White(double x, double y) {
            xyz = xyz(x, y);
        }
    }

    private final String identifier;
    private final String commonName;
    private final double gamma;
    private final White white;
    private final double[][] primaries;

    RgbSpace(String identifier, String commonName, double gamma, White white, double... xy) {
        this.identifier = identifier;
        this.commonName = commonName;
        this.gamma = gamma;
        this.white = white;
        this.primaries = new double[][] {xyz(xy[0], xy[1]), xyz(xy[2], xy[3]), xyz(xy[4], xy[5])};
    }

    String identifier() {
        return identifier;
    }

    String commonName() {
        return commonName;
    }

    /** Not the inventor's own file, which may not be passed on, and its name says so. */
    byte[] profile() {
        return ProfileWriter.rgb("Darkroom, compatible with " + commonName, gamma, white.xyz, colorants());
    }

    /** The XYZ of full red, green and blue, as a profile holds them: adapted to the white of D50. */
    private double[][] colorants() {
        double[] luminances = Matrix.columns(primaries).inverse().times(white.xyz);
        Matrix adaptation = Matrix.bradford(white.xyz, ProfileWriter.D50);
        double[][] colorants = new double[3][];
        for (int i = 0; i < 3; i++) {
            double luminance = luminances[i];
            double[] light = primaries[i];
            colorants[i] = adaptation.times(new double[] {light[0] * luminance, light[1] * luminance, light[2] * luminance});
        }
        return colorants;
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }
}
