package io.darkroom.command.request;

/** How colours are converted between two profiles. Reference: r-icc.md, r-color-management-attributes.md */
public record ColourOptions(Intent intent, boolean blackPoint, boolean dither) {
    /** In the order of the numbers that attribute::IccRenderIntent takes. */
    public enum Intent { PERCEPTUAL, RELATIVE, SATURATION, ABSOLUTE }

    /** Where neither icc= nor a catalog says anything: what image editors do when nobody tells them either. */
    public static final ColourOptions DEFAULT = new ColourOptions(Intent.RELATIVE, true, false);
}
