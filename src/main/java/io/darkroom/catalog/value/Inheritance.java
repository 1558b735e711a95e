package io.darkroom.catalog.value;

/** When an attribute's value is that of the default catalog. Reference: c-default-catalog.md */
public enum Inheritance {
    /** And when it is not there at all. */
    IF_EMPTY,
    /** An empty value is one of its own: it switches off what the default catalog does. */
    IF_ABSENT,
    NEVER
}
