package io.darkroom.catalog.value;

/** How much an error reply tells, numbered from 0. Reference: r-errordetail.md */
public enum ErrorDetail { TITLE, BRIEF, DETAILED, DEBUG }
