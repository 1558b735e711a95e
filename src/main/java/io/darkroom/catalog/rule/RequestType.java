package io.darkroom.catalog.rule;

/** The contexts in which rules may apply. Reference: r-rule-rule.md */
public enum RequestType { IS, IR, STATIC }
