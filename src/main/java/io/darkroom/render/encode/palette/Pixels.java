package io.darkroom.render.encode.palette;

/**
 * A finished picture, row by row: red, green, blue and alpha of eight bits each, colours not multiplied by alpha.
 *
 * @param pulse is run again and again while the picture is worked on; it throws when the time is up
 */
public record Pixels(byte[] rgba, int width, int height, Runnable pulse) {
    private static final int BETWEEN_PULSES = 0xffff;

    public Pixels {
        if (width < 1 || height < 1 || rgba.length != 4L * width * height) {
            throw new IllegalArgumentException(rgba.length + " bytes for " + width + "x" + height + " pixels");
        }
    }

    public Pixels(byte[] rgba, int width, int height) {
        this(rgba, width, height, () -> { });
    }

    int count() {
        return width * height;
    }

    /** Alpha in the high byte, then red, green and blue. */
    int argb(int pixel) {
        if ((pixel & BETWEEN_PULSES) == 0) {
            pulse.run();
        }
        int i = 4 * pixel;
        return (rgba[i + 3] & 255) << 24 | (rgba[i] & 255) << 16 | (rgba[i + 1] & 255) << 8 | rgba[i + 2] & 255;
    }
}
