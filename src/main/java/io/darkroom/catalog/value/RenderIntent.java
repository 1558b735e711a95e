package io.darkroom.catalog.value;

/** How colours outside of the target's range are brought into it, numbered from 0. Reference: r-iccrenderintent.md */
public enum RenderIntent { PERCEPTUAL, RELATIVE, SATURATION, ABSOLUTE }
