package io.darkroom.catalog.value;

/** How a thumbnail is made of its image, numbered from 1. Reference: r-thumbtype-cat.md */
public enum ThumbType { CROP, FIT, TEXTURE }
