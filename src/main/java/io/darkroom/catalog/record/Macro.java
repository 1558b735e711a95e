package io.darkroom.catalog.record;

/** A named piece of a request as it is written in its file. Reference: r-definition-macro.md */
public record Macro(String name, String definition) {}
