package io.darkroom.samples;

/** A colour while a picture is being drawn, 0 to 1 per channel; only {@link #packed()} clips it. */
record Rgb(double red, double green, double blue) {

    static Rgb hex(int rgb) {
        return new Rgb((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    }

    Rgb times(double factor) {
        return new Rgb(red * factor, green * factor, blue * factor);
    }

    Rgb plus(double light) {
        return new Rgb(red + light, green + light, blue + light);
    }

    Rgb mix(Rgb other, double share) {
        double s = Math.clamp(share, 0.0, 1.0);
        return new Rgb(red + (other.red - red) * s, green + (other.green - green) * s, blue + (other.blue - blue) * s);
    }

    int packed() {
        return 0xff000000 | level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double channel) {
        return Math.clamp(Math.round(channel * 255), 0, 255);
    }
}
