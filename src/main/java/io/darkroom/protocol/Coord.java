package io.darkroom.protocol;

/** An offset in pixels from a top-left corner. Reference: r-coord.md */
public record Coord(int x, int y) {}
