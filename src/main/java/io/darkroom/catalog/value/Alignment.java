package io.darkroom.catalog.value;

/** Where a thumbnail stands in its rectangle, numbered from 1: left or top, centre, right or bottom. Reference: r-thumbhorizalign.md, r-thumbvertalign.md */
public enum Alignment { START, CENTER, END }
