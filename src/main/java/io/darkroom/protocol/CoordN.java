package io.darkroom.protocol;

/** An offset relative to the size of an image. Reference: r-coordn.md */
public record CoordN(double x, double y) {}
