package io.darkroom.render.encode.palette;

import java.util.HashMap;
import java.util.Map;

/** Replaces each pixel by the number of its colour in the palette. */
final class Indexing {
    private Indexing() {}

    static byte[] of(Pixels pixels, Transparency transparency, Palette palette, boolean dither) {
        if (palette.exact()) {
            return lookUp(pixels, transparency, palette);
        }
        return dither
                ? new ErrorDiffusion(pixels, transparency, palette).indexes()
                : nearest(pixels, transparency, palette);
    }

    private static byte[] lookUp(Pixels pixels, Transparency transparency, Palette palette) {
        Map<Integer, Byte> numbers = new HashMap<>();
        for (int i = 0; i < palette.size(); i++) {
            numbers.put(palette.colors()[i], (byte) i);
        }
        var indexes = new byte[pixels.count()];
        int last = palette.colors()[0];
        byte number = 0;
        for (int i = 0; i < indexes.length; i++) {
            int color = transparency.apply(pixels.argb(i));
            if (color != last) {
                last = color;
                number = numbers.get(color);
            }
            indexes[i] = number;
        }
        return indexes;
    }

    private static byte[] nearest(Pixels pixels, Transparency transparency, Palette palette) {
        var nearest = new NearestColor(palette);
        var indexes = new byte[pixels.count()];
        for (int i = 0; i < indexes.length; i++) {
            int color = Argb.premultiplied(transparency.apply(pixels.argb(i)));
            // Wholly transparent pixels find the transparent colour by themselves: its distance is zero.
            indexes[i] = (byte) nearest.index(Argb.alpha(color), Argb.channel(color, Argb.RED),
                    Argb.channel(color, Argb.GREEN), Argb.channel(color, Argb.BLUE));
        }
        return indexes;
    }
}
