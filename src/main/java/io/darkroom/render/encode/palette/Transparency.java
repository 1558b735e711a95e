package io.darkroom.render.encode.palette;

/** What becomes of the alpha of the picture: dropped, one key colour for what is mostly transparent, or kept. */
enum Transparency {
    NONE, KEY, FULL;

    /** Whatever is wholly transparent is the same colour, {@link Argb#TRANSPARENT}. */
    int apply(int argb) {
        return switch (this) {
            case NONE -> argb | Argb.OPAQUE;
            case KEY -> Argb.alpha(argb) < 128 ? Argb.TRANSPARENT : argb | Argb.OPAQUE;
            case FULL -> Argb.alpha(argb) == 0 ? Argb.TRANSPARENT : argb;
        };
    }
}
