package io.darkroom.catalog.value;

/** How wide and how high an image may be; 0 leaves a side open. Reference: r-maxpix.md, r-defaultpix.md, r-defaultthumbpix.md */
public record PixelBounds(int width, int height) {
    public static final PixelBounds OPEN = new PixelBounds(0, 0);

    public boolean holds(int imageWidth, int imageHeight) {
        return (width == 0 || imageWidth <= width) && (height == 0 || imageHeight <= height);
    }
}
