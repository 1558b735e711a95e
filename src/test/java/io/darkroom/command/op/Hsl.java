package io.darkroom.command.op;

/** Hue in degrees, saturation and lightness from 0 to 1, by the formulas of text books. */
record Hsl(double hue, double saturation, double lightness) {
    static Hsl at(Raster picture, int x, int y) {
        double red = picture.at(x, y, 0) / 255;
        double green = picture.at(x, y, 1) / 255;
        double blue = picture.at(x, y, 2) / 255;
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double lightness = (most + least) / 2;
        if (most == least) {
            return new Hsl(0, 0, lightness);
        }
        double hue = Math.toDegrees(Math.PI / 3 * (most == red ? (green - blue) / (most - least)
                : most == green ? 2 + (blue - red) / (most - least) : 4 + (red - green) / (most - least)));
        return new Hsl(hue, lightness > 0.5 ? (most - least) / (2 - most - least) : (most - least) / (most + least), lightness);
    }

    Hsl turned(double degrees) {
        return new Hsl(hue + degrees, saturation, lightness);
    }

    /** In levels of 255. */
    double component(int band) {
        double q = lightness < 0.5 ? lightness * (1 + saturation) : lightness + saturation - lightness * saturation;
        double p = 2 * lightness - q;
        double t = ((hue + 120 - 120 * band) % 360 + 360) % 360;
        return 255 * (t < 60 ? p + (q - p) * t / 60 : t < 180 ? q : t < 240 ? p + (q - p) * (240 - t) / 60 : p);
    }
}
