package io.darkroom.reply.set;

import io.darkroom.catalog.value.AssetType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of set, or of item of one; the words of the protocol are the constants. Reference: r-media-set-requests.md, r-assettype-cat.md */
enum SetType {
    ECAT, EMPTY, IMG, IMG_SET, MEDIA_SET, SPIN, STATIC, UNKNOWN, VIDEO, VIDEO_SET;

    private static final Map<String, SetType> IN_MEDIA_SETS = Map.ofEntries(
            Map.entry("img", IMG), Map.entry("basic", IMG), Map.entry("advanced_image", IMG), Map.entry("img_set", IMG_SET),
            Map.entry("advanced_image_set", IMG_SET), Map.entry("advanced_imageset", IMG_SET), Map.entry("advanced_swatchset", IMG_SET),
            Map.entry("spin", SPIN), Map.entry("video", VIDEO), Map.entry("video_set", VIDEO_SET), Map.entry("static", STATIC),
            Map.entry("ecat", ECAT));

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSet() {
        return switch (this) {
            case ECAT, IMG_SET, MEDIA_SET, SPIN, UNKNOWN, VIDEO_SET -> true;
            case EMPTY, IMG, STATIC, VIDEO -> false;
        };
    }

    static SetType of(AssetType type) {
        return switch (type) {
            case MEDIASET -> MEDIA_SET;
            case SPINSET, SPINSET2D -> SPIN;
            case VIDEOSET -> VIDEO_SET;
            case IMAGESET -> IMG_SET;
            case ECATALOG -> ECAT;
        };
    }

    /** The type that an item of a media set says it has; empty for a word that isn't supported. */
    static Optional<SetType> said(String word) {
        return Optional.ofNullable(IN_MEDIA_SETS.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
