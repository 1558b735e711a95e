package io.darkroom.command.op;

/** When an operation is carried out: the order of the constants is the order of rendering, whatever the order in the request. */
public enum Stage {
    /** Tone comes first: every other operation works on the picture as light or dark as it is to be. */
    TONE,
    /** Colours are shifted while they are still the picture's own. */
    COLOUR,
    /** Colorizing replaces all colour and keeps the tone that was set before. */
    COLORIZE,
    /** Shapes grow before they are softened: the other way round, the softness would become a hard edge again. */
    SHAPE,
    /** Blurring comes before grain, which it would wipe out. */
    SOFTEN,
    /** Grain is as sharp as the pixels. */
    GRAIN,
    /** Sharpening comes last, on the pixels that are seen; for the composite image, on the finished view. */
    SHARPEN
}
