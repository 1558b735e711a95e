package io.darkroom.render;

import io.darkroom.protocol.PathData;

/** A path as it is embedded in a picture, its coordinates fractions of the picture's width and height. Reference: r-pathembed.md */
public record NamedPath(String name, PathData path) {}
