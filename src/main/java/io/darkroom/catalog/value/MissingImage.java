package io.darkroom.catalog.value;

/** What the default image stands in for, numbered from 0. Reference: r-defaultimagemode.md */
public enum MissingImage { REPLY, LAYER }
