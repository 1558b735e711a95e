package io.darkroom.render.encode.palette;

/** A finished picture, row by row: red, green, blue and alpha of eight bits each, colours not multiplied by alpha. */
public record Pixels(byte[] rgba, int width, int height) {
    public Pixels {
        if (width < 1 || height < 1 || rgba.length != 4L * width * height) {
            throw new IllegalArgumentException(rgba.length + " bytes for " + width + "x" + height + " pixels");
        }
    }

    int count() {
        return width * height;
    }

    /** Alpha in the high byte, then red, green and blue. */
    int argb(int pixel) {
        int i = 4 * pixel;
        return (rgba[i + 3] & 255) << 24 | (rgba[i] & 255) << 16 | (rgba[i + 1] & 255) << 8 | rgba[i + 2] & 255;
    }
}
