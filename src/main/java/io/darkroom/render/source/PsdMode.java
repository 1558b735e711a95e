package io.darkroom.render.source;

import java.util.Arrays;
import java.util.Optional;

/** The colour modes of Photoshop that can be read. */
enum PsdMode {
    BITMAP(0, 1, "b-w", "b-w"),
    GRAYSCALE(1, 1, "b-w", "grey16"),
    INDEXED(2, 1, "srgb", "srgb"),
    RGB(3, 3, "srgb", "rgb16"),
    CMYK(4, 4, "cmyk", "cmyk"),
    /** Its inks are known to Photoshop alone; the picture is as good as a gray one. */
    DUOTONE(8, 1, "b-w", "grey16");

    private final int number;
    private final int channels;
    private final String narrow;
    private final String wide;

    PsdMode(int number, int channels, String narrow, String wide) {
        this.number = number;
        this.channels = channels;
        this.narrow = narrow;
        this.wide = wide;
    }

    static Optional<PsdMode> of(int number) {
        return Arrays.stream(values()).filter(mode -> mode.number == number).findFirst();
    }

    /** How many channels the colour has in the file. */
    int channels() {
        return channels;
    }

    boolean allows(int depth) {
        return switch (this) {
            case BITMAP -> depth == 1;
            case INDEXED -> depth == 8;
            default -> depth == 8 || depth == 16;
        };
    }

    String interpretation(int depth) {
        return depth == 16 ? wide : narrow;
    }
}
