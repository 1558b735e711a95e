package io.darkroom.render.encode.palette;

/**
 * The colours of a palette picture, sorted by alpha, not multiplied by it.
 *
 * @param exact whether the picture has no colour that is not among them
 */
record Palette(int[] colors, boolean exact) {
    int size() {
        return colors.length;
    }

    /** Bits for one pixel, of the numbers that the file formats know. */
    int bits() {
        return size() <= 2 ? 1 : size() <= 4 ? 2 : size() <= 16 ? 4 : 8;
    }

    /** The colour that shows nothing stands first, if there is one. */
    boolean hasTransparent() {
        return colors[0] == Argb.TRANSPARENT;
    }

    byte[] channel(int channel) {
        var values = new byte[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Argb.channel(colors[i], channel);
        }
        return values;
    }
}
