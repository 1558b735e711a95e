package io.darkroom.catalog.value;

/** When an attribute's value is that of the default catalog. Reference: c-default-catalog.md */
public enum Inheritance {
    IF_NOT_DEFINED_OR_EMPTY,
    /** An empty value is one of its own: it switches off what the default catalog does. */
    IF_NOT_DEFINED,
    NEVER
}
