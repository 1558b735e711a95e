package io.darkroom.plan;

/**
 * How catalogs want thumbnails. Reference: r-thumbtype-cat.md, r-thumbhorizalign.md, r-thumbvertalign.md, r-defaultthumbpix.md
 *
 * @param texture    for {@link Type#TEXTURE}: how many pixels of the thumbnail stand for one of the picture
 * @param horizontal where the picture stands in its rectangle, from -1 (left) to 1 (right); so {@code vertical}
 */
public record ThumbnailRules(Type type, double texture, double horizontal, double vertical, Bounds usual) {
    public enum Type { CROP, FIT, TEXTURE }

    /** As large as thumbnails of this protocol are if nobody says anything. */
    public static final ThumbnailRules DEFAULT = new ThumbnailRules(Type.FIT, 1, 0, 0, new Bounds(100, 100));
}
