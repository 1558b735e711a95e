package io.darkroom.catalog.rule;

/** What becomes of a request that matches a rule. Reference: c-rule-set-reference.md */
enum OnMatch { BREAK, CONTINUE, ERROR }
