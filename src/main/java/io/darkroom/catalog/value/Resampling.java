package io.darkroom.catalog.value;

/** How images are scaled when the request doesn't say, numbered from 1. Reference: r-is-cat-resmode.md */
public enum Resampling { SHARP, BILIN, BICUB, SHARP2 }
