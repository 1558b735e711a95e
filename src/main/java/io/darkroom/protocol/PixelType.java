package io.darkroom.protocol;

/** The kinds of colour that a value or an image can have. Reference: r-is-http-color.md */
public enum PixelType { RGB, GRAY, CMYK }
