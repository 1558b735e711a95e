package io.darkroom.protocol;

/** The kinds of colour that a value or an image can have. Reference: r-is-http-color.md */
public enum PixelType {
    RGB(3), GRAY(1), CMYK(4);

    private final int components;

    PixelType(int components) {
        this.components = components;
    }

    /** How many numbers make a colour, alpha aside. */
    public int components() {
        return components;
    }
}
