package io.darkroom.protocol;

/** A size in pixels. Reference: r-size.md */
public record Size(int width, int height) {}
