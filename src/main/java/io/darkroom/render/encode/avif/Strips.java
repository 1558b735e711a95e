package io.darkroom.render.encode.avif;

/**
 * How a large picture is cut into strips of equal height, each of which is encoded in a step of its own: libaom can't be stopped while it
 * works on a picture, but libvips looks between two of them whether its time is up. The last strip is filled up below the picture.
 *
 * @param height of a strip
 */
public record Strips(int pictureWidth, int pictureHeight, int height) {
    /** About half a second's work on two processors. */
    private static final long MOST_PIXELS = 1_000_000;
    /** The side of AV1's largest block, and the least that the format allows. */
    private static final int BLOCK = 64;

    public static Strips of(int width, int height) {
        long wanted = Math.max(1, MOST_PIXELS / width / BLOCK) * BLOCK;
        long count = Math.ceilDiv(height, wanted);
        return new Strips(width, height, count == 1 ? height : Math.ceilDiv(height, (int) count * BLOCK) * BLOCK);
    }

    public int count() {
        return Math.ceilDiv(pictureHeight, height);
    }

    /** Of all strips together. */
    public int filledHeight() {
        return count() * height;
    }

    /** Where colour is stored at half the resolution, decoders want even sides of what is put together. */
    public boolean canHalveColour() {
        return count() == 1 || pictureWidth % 2 == 0 && pictureHeight % 2 == 0;
    }
}
