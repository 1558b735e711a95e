package io.darkroom.catalog.value;

/** How JPEG replies are encoded when the request doesn't say. Reference: r-jpegquality.md */
public record JpegQuality(int quality, boolean fullChroma) {}
