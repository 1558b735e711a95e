package io.darkroom.protocol;

/** A size relative to that of another image. Reference: r-sizen.md */
public record SizeN(double width, double height) {}
